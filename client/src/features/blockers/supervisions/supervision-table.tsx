import type { Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import { supervisionStateNames } from '@pianqu/shared/blockers/supervision.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { SupervisionMark } from './supervision-colour.tsx'
import { SupervisionSteps } from './supervision-steps.tsx'

interface TableProps {
  readonly rows: readonly Supervision[]
  /** All are about the blocker whose page it is. */
  readonly isOfOne?: boolean
  readonly isUpdating?: boolean
  readonly empty?: React.ReactNode
}

const columns: readonly Column<Supervision>[] = [
  { key: 'number', header: '编号', cell: ({ number }) => number },
  { key: 'colour', header: '颜色', cell: ({ colour }) => <SupervisionMark colour={colour} /> },
  {
    key: 'blocker',
    header: '堵点',
    cell: ({ blockerId, blockerNumber, title }) => (
      <Words min={180} max={320} below={blockerNumber}>
        <Link {...paths.blocker(blockerId)}>{title}</Link>
      </Words>
    ),
  },
  { key: 'unit', header: '督办单位', cell: ({ unitName }) => <Words min={100}>{unitName}</Words> },
  {
    key: 'promise',
    header: '要求',
    cell: ({ promise }) => (
      <Words min={160} max={320}>
        {promise}
      </Words>
    ),
  },
  { key: 'issued', header: '发出', cell: ({ issuedOn }) => issuedOn },
  { key: 'due', header: '期限', cell: ({ dueOn }) => dueOn },
  {
    key: 'state',
    header: '状态',
    cell: (row) => (
      <Words min={140} max={280} below={signedText(row)}>
        {supervisionStateNames[row.state]}
      </Words>
    ),
  },
]

/** `陈 2025-10-20 10:00签收；反馈：……`. */
function signedText({ signedBy, signedAt, feedback, feedbackBy, doneBy, doneAt }: Supervision): string {
  return [
    signedBy && signedAt && `${signedBy} ${instantText(signedAt)}签收`,
    feedback && `${feedbackBy}反馈：${feedback}`,
    doneBy && doneAt && `${doneBy} ${instantText(doneAt)}办结`,
  ]
    .filter(Boolean)
    .join('；')
}

const steps = (row: Supervision) => <SupervisionSteps order={row} />

/** Orders of supervision with how far each is, and what this person may do about it. */
export function SupervisionTable({ rows, isOfOne = false, isUpdating = false, empty }: TableProps) {
  const isPhone = useIsPhone()
  if ((isPhone || isOfOne) && rows.length > 0) return <SupervisionCards rows={rows} isOfOne={isOfOne} />
  return (
    <DataTable
      caption="督办单"
      columns={columns}
      rows={rows}
      rowKey="id"
      steps={rows.some(({ maySteps }) => maySteps.length > 0) && steps}
      isUpdating={isUpdating}
      empty={empty}
    />
  )
}

function SupervisionCards({ rows, isOfOne }: Pick<TableProps, 'rows' | 'isOfOne'>) {
  return (
    <Stack as="ul" gap={8}>
      {rows.map((row) => (
        <Box key={row.id} size={isOfOne ? 'small' : 'middle'}>
          <Row justify="between">
            <strong>{row.number}</strong>
            <SupervisionMark colour={row.colour} />
          </Row>
          {!isOfOne && <Link {...paths.blocker(row.blockerId)}>{row.title}</Link>}
          <Note>
            {row.unitName}：{row.promise}
          </Note>
          <Note>
            {row.issuedOn}发出，期限{row.dueOn}；{supervisionStateNames[row.state]}
          </Note>
          {signedText(row) && <Note kind="fine">{signedText(row)}</Note>}
          <SupervisionSteps order={row} />
        </Box>
      ))}
    </Stack>
  )
}
