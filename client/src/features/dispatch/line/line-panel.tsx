import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { evidenceLock } from '@pianqu/shared/reports/line-lock.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import type { Ref } from 'react'
import { PeekLink } from '../../../navigation/peek-link.tsx'
import { Light } from '../../../parts/light.tsx'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import type { CellEdit } from '../cells/cell-edit.ts'
import styles from '../dispatch.module.css'
import { dispatchKeyNames } from '../dispatch-keys.ts'
import { CommentBox } from './comment-box.tsx'
import { FindingList } from './finding-list.tsx'
import { LineBlockers } from './line-blockers.tsx'
import { LineFiles } from './line-files.tsx'
import { restToLeave } from './line-filter.ts'
import { LineTrend } from './line-trend.tsx'
import { unchangedEdits } from './sheet-rows.ts'
import type { ShownComment } from './shown-comment.ts'
import type { ShownLine } from './shown-line.ts'

interface LinePanelProps {
  readonly report: Pick<Report, 'id' | 'month' | 'periodState' | 'steps'>
  readonly line: ShownLine
  readonly findings: readonly Finding[]
  readonly comments: readonly ShownComment[]
  readonly onEdit: (edits: readonly CellEdit[]) => void
  /** The answer to the first comment that has none. */
  readonly answerField: Ref<HTMLTextAreaElement>
  readonly isFolded: boolean
  readonly onFold: (isFolded: boolean) => void
}

/** What is known beside the line in hand, or folded away; what has to be answered is not. */
export function LinePanel(props: LinePanelProps) {
  const { line, comments, isFolded, onFold } = props
  if (!isFolded || comments.length > 0) return <OpenPanel {...props} />
  return (
    <aside className={styles['folded']} aria-label={`${line.projectName}的情况`}>
      <Button onClick={() => onFold(false)} aria-expanded={false} title="展开所在行的情况">
        展开
      </Button>
    </aside>
  )
}

/** What is known beside the line in hand: why it was sent back, what looks odd, how it went before. */
function OpenPanel(props: LinePanelProps) {
  const { report, line, findings, comments, onEdit, answerField } = props
  const first = comments.find(({ answer }) => answer === null) ?? comments[0]
  const { projectCode, projectName, previous } = line
  return (
    <aside className={styles['panel']} aria-label={`${projectName}的情况`}>
      <PanelHead {...props} />
      {comments.map((comment) => (
        <CommentBox
          key={comment.commentId}
          comment={comment}
          isOpen={line.status === 'returned' && !line.isLocked}
          onEdit={onEdit}
          field={comment === first ? answerField : undefined}
        />
      ))}
      {line.isExempt && <Note>本月免报：{line.exemptReason}</Note>}
      <section aria-label="灯号">
        <h3>按现在填的数</h3>
        {line.content.investedYuan === null ? <Note as="span">填写后显示灯号</Note> : <Light light={line.light} />}
        {line.isPending && <Note as="span"> 保存后更新</Note>}
      </section>
      <LineTrend line={line} />
      <LineFiles
        reportId={report.id}
        projectCode={projectCode}
        isOpen={evidenceLock({ ...line, periodState: report.periodState }) === null}
      />
      <LineBlockers line={line} month={report.month} />
      <section aria-label="核对">
        <h3>核对</h3>
        <FindingList findings={findings} />
      </section>
      <section aria-label="上月备注">
        <h3>上月怎么说</h3>
        <Prose>{previous ? (previous.imageProgress ?? '没有形象进度说明') : '上月没有填报'}</Prose>
        {previous?.problem && <Prose>问题：{previous.problem}</Prose>}
        {previous?.note && <Prose>备注：{previous.note}</Prose>}
      </section>
    </aside>
  )
}

function PanelHead({ line, findings, comments, onEdit, onFold }: LinePanelProps) {
  const { projectCode, projectName, areaName } = line
  return (
    <Stack as="header" gap={6}>
      <Row justify="between" align="start" isOneLine>
        <h2>
          <PeekLink code={projectCode} title={`打开项目情况（${dispatchKeyNames.peek}）`}>
            {projectName}
          </PeekLink>
        </h2>
        {comments.length === 0 && (
          <Button variant="quiet" onClick={() => onFold(true)} aria-expanded={true} title="收起，表格更宽">
            收起
          </Button>
        )}
      </Row>
      <Note>
        {projectCode} · {areaName ?? '片区外'} · {lineStatusNames[line.status]}
        {line.isUnchanged && ` · 无变化${line.unchangedInARow > 1 ? `（连续${line.unchangedInARow}个月）` : ''}`}
      </Note>
      {restToLeave([{ line, findings }]).length > 0 && (
        <Row>
          <Button onClick={() => onEdit(unchangedEdits([line], true))}>本行无变化</Button>
        </Row>
      )}
    </Stack>
  )
}
