import type { BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerStateNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { nextStepText, pastText } from '../../../parts/blockers/blocker-words.ts'
import { Limit } from '../../../parts/blockers/limit.tsx'
import { Check } from '../../../ui/form/check.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { type CauseItem, type ListItem, manyText, worstText } from './grouped-rows.ts'

/** Which blockers are being put together; nothing where nobody is choosing. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (row: BlockerRow, isChosen: boolean) => void
}

/** A cell of a blocker, and the one of a cause in its place. */
const both =
  (ofRow: (row: BlockerRow) => React.ReactNode, ofCause: (cause: CauseItem) => React.ReactNode) =>
  (item: ListItem): React.ReactNode =>
    item.kind === 'cause' ? ofCause(item) : ofRow(item.row)

function NumberCell({ row, selection }: { readonly row: BlockerRow; readonly selection: Selection | null }) {
  const link = <Link {...paths.blocker(row.id)}>{row.number}</Link>
  if (!selection || row.state === 'closed') return link
  return (
    <Check isDense isChecked={selection.ids.has(row.id)} onChange={(isChosen) => selection.toggle(row, isChosen)}>
      {row.number}
    </Check>
  )
}

/** How many stand under it in sight, and a way to all of them. */
const causeCount = ({ cause, rows }: CauseItem) => (
  <Link {...paths.blockers({ view: 'all', cause: cause.id })}>
    {rows.length === cause.members.length ? `${rows.length}件` : `${rows.length}件（共${cause.members.length}件）`}
  </Link>
)

const co = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.length > 2 ? `${names[0]}等${names.length}家配合` : `${names.join('、')}配合`

/** What the list says of each blocker, and of those that stand under one cause together. */
export const blockerColumns = (
  selection: Selection | null,
  causeSteps: (item: CauseItem) => React.ReactNode,
): readonly Column<ListItem>[] => [
  {
    key: 'number',
    header: '编号',
    sortField: 'number',
    cell: both((row) => <NumberCell row={row} selection={selection} />, causeCount),
  },
  {
    key: 'place',
    header: '片区 / 项目',
    cell: both(
      (row) => (
        <Words min={110} max={170} below={row.projectName}>
          {row.areaName ?? '片区外'}
        </Words>
      ),
      ({ rows }) => (
        <Words
          min={110}
          max={170}
          below={manyText(
            rows.map(({ projectName }) => projectName),
            '个项目',
          )}
        >
          <strong>
            {manyText(
              rows.map(({ areaName }) => areaName),
              '个片区',
            )}
          </strong>
        </Words>
      ),
    ),
  },
  {
    key: 'title',
    header: '问题与诉求',
    cell: both(
      (row) => (
        <Words min={200} max={340} below={row.ask}>
          <Link {...paths.blocker(row.id)}>{row.title}</Link>
        </Words>
      ),
      (item) => (
        <Words min={200} max={340} below={item.cause.ask}>
          <Tag kind="brand">同因归并</Tag> <strong>{item.cause.title}</strong>
        </Words>
      ),
    ),
  },
  {
    key: 'lead',
    header: '牵头 / 配合',
    cell: both(
      ({ leadUnitName, coUnitNames, state }) => (
        <Words min={100} max={160} below={co(coUnitNames)}>
          {leadUnitName ? (state === 'raised' ? `建议${leadUnitName}` : leadUnitName) : '未交办'}
        </Words>
      ),
      ({ rows }) => (
        <Words min={100} max={160}>
          {manyText(
            rows.map(({ leadUnitName }) => leadUnitName),
            '家单位',
          ) || '未交办'}
        </Words>
      ),
    ),
  },
  {
    key: 'age',
    header: '账龄（天）',
    align: 'end',
    sortField: 'ageDays',
    cell: both(
      ({ ageDays }) => ageDays,
      ({ rows }) => Math.max(...rows.map(({ ageDays }) => ageDays)),
    ),
  },
  {
    key: 'due',
    header: '时限',
    sortField: 'dueOn',
    cell: both(
      (row) => (
        <Words min={96} max={120}>
          <Limit row={row} />
        </Words>
      ),
      ({ rows }) => (
        <Words min={96} max={120}>
          {worstText(rows) === null ? <Note as="span">没有逾期</Note> : <strong>{worstText(rows)}</strong>}
        </Words>
      ),
    ),
  },
  {
    key: 'next',
    header: '下一步',
    cell: both((row) => <Words min={110}>{nextStepText(row)}</Words>, causeSteps),
  },
  {
    key: 'state',
    header: '状态',
    cell: both(
      (row) => (
        <Words min={100} below={pastText(row)}>
          {blockerStateNames[row.state]}
        </Words>
      ),
      ({ rows }) => <Words min={100}>{statesText(rows)}</Words>,
    ),
  },
]

/** `已受理，待答复2件；已答复，待核验1件`. */
function statesText(rows: readonly BlockerRow[]): string {
  const states = [...new Set(rows.map(({ state }) => state))]
  if (states.length === 1 && states[0]) return blockerStateNames[states[0]]
  return states
    .map((state) => `${blockerStateNames[state]}${rows.filter((row) => row.state === state).length}件`)
    .join('；')
}
