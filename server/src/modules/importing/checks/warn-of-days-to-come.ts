import type { RowOf, TableKind } from '@pianqu/shared/importing/kinds.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay, monthText } from '@pianqu/shared/time/month.ts'
import { type Incoming, type Said, warn } from '../incoming.ts'

type Row<K extends TableKind> = RowOf<K>
type Asked<K extends TableKind> = (row: Row<K>, today: Day) => Required<Said>[]

const doubt = (field: string, message: string): Required<Said>[] => [{ field, code: 'row/to-come', message }]

const ofMonth: Asked<'reports' | 'bond-spending'> = ({ month }, today) =>
  month > monthOfDay(today) ? doubt('month', `${monthText(month)}还没有到（今天 ${today}），请核对月份`) : []

/** What is said to have happened on a day that has not come: a slip of a digit more often than not. */
const asked: { readonly [K in TableKind]?: Asked<K> } = {
  reports: (row, today) => {
    const late = (['actualStart', 'actualCompletion'] as const).find((field) => (row[field] ?? '') > monthOfDay(today))
    const when = late && row[late]
    return [
      ...ofMonth(row, today),
      ...(late && when ? doubt(late, `${monthText(when)}还没有到（今天 ${today}），不能是实际的日期，请核对`) : []),
    ]
  },
  'bond-spending': ofMonth,
  projects: (row, today) => {
    const late = (['actualStart', 'actualCompletion'] as const).find((field) => (row[field] ?? '') > monthOfDay(today))
    const when = late && row[late]
    return late && when ? doubt(late, `${monthText(when)}还没有到（今天 ${today}），不能是实际的日期，请核对`) : []
  },
  'bond-batches': ({ state, issuedOn }, today) =>
    state === 'issued' && issuedOn > today
      ? doubt('issuedOn', `状态是已发行，发行日期 ${issuedOn} 却还没有到（今天 ${today}），请核对状态或日期`)
      : [],
  'rail-stations': ({ openedOn }, today) =>
    openedOn !== null && openedOn > today
      ? doubt('openedOn', `开通日期 ${openedOn} 还没有到（今天 ${today}），将来的开通请填在“预计开通”`)
      : [],
}

/** Asks about what a file says happened on a day that has not come. */
export function warnOfDaysToCome<K extends TableKind>(
  kind: K,
  today: Day | undefined,
  incoming: Incoming<RowOf<K>>,
): Incoming<RowOf<K>> {
  const ask: Asked<K> | undefined = asked[kind]
  return ask && today !== undefined ? warn(incoming, ({ row }) => ask(row, today)) : incoming
}
