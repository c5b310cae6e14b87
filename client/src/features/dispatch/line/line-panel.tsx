import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { evidenceLock } from '@pianqu/shared/reports/line-lock.ts'
import type { LineComment, Report } from '@pianqu/shared/reports/report.contract.ts'
import { lineStatusNames } from '@pianqu/shared/reports/report-status.ts'
import { PeekLink } from '../../../navigation/peek-link.tsx'
import { Light } from '../../../parts/light.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Prose } from '../../../ui/words/prose.tsx'
import type { CellEdit } from '../cells/cell-edit.ts'
import styles from '../dispatch.module.css'
import { dispatchKeyNames } from '../dispatch-keys.ts'
import { CommentBox } from './comment-box.tsx'
import { FindingList } from './finding-list.tsx'
import { LineFiles } from './line-files.tsx'
import { restToLeave } from './line-filter.ts'
import { LineTrend } from './line-trend.tsx'
import { unchangedEdits } from './sheet-rows.ts'
import type { ShownLine } from './shown-line.ts'

interface LinePanelProps {
  readonly report: Pick<Report, 'id' | 'periodState' | 'steps'>
  readonly line: ShownLine
  readonly findings: readonly Finding[]
  readonly comments: readonly LineComment[]
  readonly onEdit: (edits: readonly CellEdit[]) => void
}

/** What is known beside the line in hand: why it was sent back, what looks odd, how it went before. */
export function LinePanel({ report, line, findings, comments, onEdit }: LinePanelProps) {
  const { projectCode, projectName, areaName, previous } = line
  return (
    <aside className={styles['panel']} aria-label={`${projectName}的情况`}>
      <Stack as="header" gap={6} isLoose>
        <h2>
          <PeekLink code={projectCode} title={`打开项目情况（${dispatchKeyNames.peek}）`}>
            {projectName}
          </PeekLink>
        </h2>
        <Note>
          {projectCode} · {areaName ?? '片区外'} · {lineStatusNames[line.status]}
          {line.isUnchanged && ` · 无变化${line.unchangedInARow > 1 ? `（连续${line.unchangedInARow}个月）` : ''}`}
        </Note>
        {restToLeave([{ line, findings }]).length > 0 && (
          <Button onClick={() => onEdit(unchangedEdits([line], true))}>本行无变化</Button>
        )}
      </Stack>
      {comments.map((comment) => (
        <CommentBox key={comment.commentId} reportId={report.id} comment={comment} isOpen={!line.isLocked} />
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
