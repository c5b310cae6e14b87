import type { LockException, Period } from '@pianqu/shared/periods/period.contract.ts'
import { isMonth, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './corrections.module.css'
import { exceptionsQuery, periodsQuery } from './corrections.queries.ts'
import { EndDialog } from './end-dialog.tsx'
import { EndStep, exceptionColumns } from './exception-columns.tsx'
import { exceptionMonth, openedMonths } from './exception-words.ts'
import { GrantDialog } from './grant-dialog.tsx'

const whyNot: Readonly<Record<string, string>> = {
  open: '这个月还在填报，不用放开。',
  published: '这个月已发布，不能放开；有误的数请用「申请更正」。',
}

/** Who may still write in a closed month, how far, why, by whose leave, and until when. */
export function ExceptionsPart() {
  const periods = useQuery(periodsQuery)
  const [chosen, setChosen] = useState<Period['month']>()
  const period = exceptionMonth(periods.data?.rows ?? [], chosen)
  const query = useQuery(exceptionsQuery(period?.month))
  const [granting, setGranting] = useState(false)
  const [ending, setEnding] = useState<LockException | null>(null)
  const mayGrant = useMay()('periods:write')
  if (periods.data && !period) {
    return <EmptyNotice title="还没有开放过月份">月份截止填报以后，才需要放开补报。</EmptyNotice>
  }
  const refused = period ? whyNot[period.state] : undefined
  return (
    <>
      <Row align="end" className={styles['filters']}>
        <Select
          label="月份"
          value={period?.month ?? ''}
          options={openedMonths(periods.data?.rows ?? []).map(({ month }) => ({
            value: month,
            label: monthText(month),
          }))}
          onChange={(next) => isMonth(next) && setChosen(next)}
        />
        {mayGrant && (
          <Button onClick={() => setGranting(true)} disabled={!period || refused !== undefined}>
            放开
          </Button>
        )}
        {refused && <Note>{refused}</Note>}
      </Row>
      <Loaded what="放开" permission="reports:read" query={query} skeleton={<Skeleton height={40} count={4} />}>
        {({ rows }) => (
          <DataTable
            caption="放开"
            columns={exceptionColumns}
            steps={mayGrant && ((row: LockException) => <EndStep row={row} onEnd={setEnding} />)}
            rows={rows}
            rowKey="exceptionId"
            empty={
              <EmptyNotice title="这个月没有放开">
                截止后确需补报的，由市级专班放开一个单位、一个项目或一行，到时自动关闭。
              </EmptyNotice>
            }
          />
        )}
      </Loaded>
      {granting && period && <GrantDialog month={period.month} onClose={() => setGranting(false)} />}
      {ending && period && <EndDialog month={period.month} exception={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
