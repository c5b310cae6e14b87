import { addExclusion } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Drawer } from '../../../ui/drawer.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import styles from '../assessment.module.css'
import { type GivenMarks, givenMarksQuery, useAddExclusion } from './audit.queries.ts'
import { useMayAudit } from './use-may-audit.ts'

interface MarksDrawerProps {
  readonly round: RoundPage
  readonly rater: string
  readonly target: string
  readonly onClose: () => void
}

type GivenMark = GivenMarks['rows'][number]

const columns: readonly Column<GivenMark>[] = [
  {
    key: 'name',
    header: '指标',
    cell: ({ criterionName, maxTenths }) => `${criterionName}（${tenthsText(maxTenths)}分）`,
  },
  {
    key: 'mark',
    header: '评分',
    align: 'end',
    cell: ({ tenths, isExcluded }) => {
      const text = tenths === null ? '未接触' : tenthsText(tenths)
      return isExcluded ? <s>{text}</s> : text
    },
  },
  {
    key: 'reason',
    header: '理由和依据',
    cell: ({ reason, basis, excludedBecause }) => (
      <Words max={420}>
        {[reason, basis && `依据：${basis}`, excludedBecause && `已排除：${excludedBecause}`]
          .filter(Boolean)
          .join('；')}
      </Words>
    ),
  },
]

/** The criterion to leave out; null is all of the target. */
interface Excluding {
  readonly criterionCode: string | null
  readonly name: string
}

/** What one department gave one district, criterion by criterion; in audit a mark can be left out, with a reason. */
export function MarksDrawer({ round, rater, target, onClose }: MarksDrawerProps) {
  const query = useQuery(givenMarksQuery(round.year, rater, target))
  const { data } = query
  const [excluding, setExcluding] = useState<Excluding | null>(null)
  const exclude = useAddExclusion(round.year)
  const isOpen = useMayAudit(round)
  const steps = ({ criterionCode, criterionName, isExcluded, tenths }: GivenMark) =>
    !isExcluded &&
    tenths !== null && (
      <Button onClick={() => setExcluding({ criterionCode, name: criterionName })}>
        排除<span className="visually-hidden">{criterionName}</span>
      </Button>
    )
  return (
    <Drawer isOpen onClose={onClose} title={data ? `${data.raterName}评${data.targetName}` : '评分明细'}>
      <Loaded what="评分明细" permission="assessment:audit" query={query} skeleton={<Skeleton height={240} />}>
        {({ rows, isUntouched }) => (
          <>
            {isUntouched && <p className={styles['strong']}>整行未接触，不计入。</p>}
            <DataTable
              caption="各指标评分"
              columns={columns}
              steps={isOpen && steps}
              rows={rows}
              rowKey="criterionCode"
              empty={<EmptyNotice title="没有评分">这个单位没有评这个对象。</EmptyNotice>}
            />
            {isOpen && rows.some(({ isExcluded }) => !isExcluded) && (
              <Row>
                <Button onClick={() => setExcluding({ criterionCode: null, name: '全部指标' })}>排除全部</Button>
                <Note as="span">被排除的评分不计入，留在记录中并写明理由。</Note>
              </Row>
            )}
          </>
        )}
      </Loaded>
      {excluding && (
        <FormDialog
          title={`排除${data?.raterName ?? ''}对${data?.targetName ?? ''}的评分：${excluding.name}？`}
          description="只有与事实不符或违反回避等规定的评分才可以排除；排除的个数随结果公布。"
          endpoint={addExclusion}
          command={exclude}
          body={{ raterCode: rater, targetCode: target, criterionCode: excluding.criterionCode }}
          verb="排除"
          isDanger
          done={['已排除']}
          onClose={() => setExcluding(null)}
        >
          <WordsEntry label="理由" name="reason" />
        </FormDialog>
      )}
    </Drawer>
  )
}
