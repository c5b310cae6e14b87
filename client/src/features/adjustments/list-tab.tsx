import type { ListEvent, StateRow } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { adjustmentKindNames, listStateNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import styles from './adjustments.module.css'
import { boardQuery } from './adjustments.queries.ts'
import { eventText } from './list-words.ts'

const nextText = ({ next }: StateRow): string | null =>
  next && `${next.on}起${adjustmentKindNames[next.kind]}${next.documentNumber ? `（${next.documentNumber}）` : ''}`

const columns: readonly Column<StateRow>[] = [
  { key: 'name', header: '片区', cell: ({ code, name }) => <Link {...paths.area(code)}>{name}</Link> },
  { key: 'category', header: '类别', cell: ({ category }) => areaCategoryNames[category] },
  { key: 'state', header: '状态', cell: ({ state }) => listStateNames[state] },
  { key: 'since', header: '起始日期', cell: ({ since }) => since },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
  {
    key: 'next',
    header: '将生效',
    cell: (row) => (
      <Words min={180} max={420}>
        {nextText(row) ?? '—'}
      </Words>
    ),
  },
]

const copied: readonly CopyColumn<StateRow>[] = [
  { header: '片区编码', value: ({ code }) => code },
  { header: '片区名称', value: ({ name }) => name },
  { header: '类别', value: ({ category }) => areaCategoryNames[category] },
  { header: '状态', value: ({ state }) => listStateNames[state] },
  { header: '起始日期', value: ({ since }) => since },
  { header: '文号', value: ({ documentNumber }) => documentNumber },
  { header: '将生效', value: nextText },
]

/** What changes the list first: areas under watch or about to change, then those in the list, those that left last. */
const rank = ({ state, next }: StateRow): number => (state === 'watched' ? 0 : next ? 1 : state === 'listed' ? 2 : 3)

/** The list as it stands today, and how it came about. */
export function ListTab() {
  const { data } = useSuspenseQuery(boardQuery)
  const areas = data.areas.toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1))
  return (
    <Stack>
      <Card title={`${data.today}的名单`} aside={<CopyTableButton columns={copied} rows={areas} />}>
        <DataTable
          caption="片区名单"
          columns={columns}
          rows={areas}
          rowKey="code"
          empty={<EmptyNotice title="还没有片区">请由市级专班在「管理 › 导入」中导入片区表。</EmptyNotice>}
        />
      </Card>
      <Card title="沿革">
        <Stack as="ol" gap={10} className={styles['timeline']} aria-label="名单沿革">
          {data.events.map((event) => (
            <Event key={`${event.on} ${event.kind} ${event.areas.map(({ code }) => code).join()}`} event={event} />
          ))}
        </Stack>
      </Card>
    </Stack>
  )
}

function Event({ event }: { readonly event: ListEvent }) {
  const { on, areas, documentNumber, evidence, isAhead } = event
  return (
    <li className={styles['event']}>
      <time dateTime={on}>{on}</time>
      <span>
        {isAhead && '将于当日生效：'}
        {eventText(event)}
        {documentNumber && `（${documentNumber}）`}
      </span>
      {evidence && <Note>{evidence}</Note>}
      {areas.length > 3 && (
        <Note as="details">
          <summary>全部{areas.length}个</summary>
          {areas.map(({ name }) => name).join('、')}
        </Note>
      )}
    </li>
  )
}
