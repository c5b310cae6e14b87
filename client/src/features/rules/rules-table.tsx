import type { RuleRow } from '@pianqu/shared/rules/rule.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { Words } from '../../ui/words/words.tsx'
import { editionText, nextText, startText } from './rule-text.ts'

const name = ({ kind, code, name: text }: RuleRow) => <Link {...paths.rule(kind, code)}>{text}</Link>

const version = (row: RuleRow): string =>
  row.edition === null ? editionText(null) : `${editionText(row.edition)}，${startText(row)}`

const waiting = ({ drafts }: RuleRow) => drafts > 0 && <Tag kind="brand">{`${drafts}份草案待审定`}</Tag>

const columns: readonly Column<RuleRow>[] = [
  {
    key: 'name',
    header: '规则',
    cell: (row) => (
      <Words min={200} max={420} below={row.about}>
        {name(row)}
      </Words>
    ),
  },
  { key: 'version', header: '现行版本', cell: version },
  { key: 'by', header: '采用人', cell: ({ adoptedBy }) => adoptedBy ?? '—' },
  { key: 'basis', header: '依据', cell: ({ basis }) => <Words max={240}>{basis ?? '—'}</Words> },
  { key: 'next', header: '将生效', cell: (row) => nextText(row) ?? '—' },
  { key: 'drafts', header: '草案', cell: (row) => waiting(row) || '—' },
]

/** One row for each rule; on a phone one box. */
export function RulesTable({ rows }: { readonly rows: readonly RuleRow[] }) {
  const isPhone = useIsPhone()
  const empty = <EmptyNotice title="没有规则" />
  if (isPhone && rows.length > 0) {
    return (
      <Stack as="ul" gap={8}>
        {rows.map((row) => (
          <RuleBox key={`${row.kind} ${row.code}`} row={row} />
        ))}
      </Stack>
    )
  }
  return (
    <DataTable
      caption="规则"
      columns={columns}
      rows={rows}
      rowKey={({ kind, code }) => `${kind} ${code}`}
      empty={empty}
    />
  )
}

function RuleBox({ row }: { readonly row: RuleRow }) {
  const { adoptedBy, basis, about } = row
  const next = nextText(row)
  return (
    <Box>
      <Row justify="between">
        <strong>{name(row)}</strong>
        {waiting(row)}
      </Row>
      <Note>{about}</Note>
      <Note>
        {version(row)}
        {adoptedBy && ` · ${adoptedBy}采用`}
        {basis && ` · ${basis}`}
        {next && ` · ${next}`}
      </Note>
    </Box>
  )
}
