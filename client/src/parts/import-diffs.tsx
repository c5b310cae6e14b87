import { fieldName, fieldText } from '@pianqu/shared/importing/field-words.ts'
import type { ImportDiff } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { Box } from '../ui/layout/box.tsx'
import { Stack } from '../ui/layout/stack.tsx'
import { useIsPhone } from '../ui/media.ts'
import { type Column, DataTable } from '../ui/table/data-table.tsx'
import { Note } from '../ui/words/note.tsx'
import { Words } from '../ui/words/words.tsx'
import styles from './import-preview.module.css'

const diffNames: Record<ImportDiff['kind'], string> = { added: '新增', changed: '更改' }

const columnsOf = (kind: ImportKind): Column<ImportDiff>[] => [
  { key: 'key', header: '编码', cell: ({ key }) => key.replaceAll('\n', ' · ') },
  {
    key: 'name',
    header: '名称',
    cell: ({ name }) => (
      <Words min={160} max={640}>
        {name}
      </Words>
    ),
  },
  { key: 'kind', header: '变化', cell: (diff) => diffNames[diff.kind] },
  { key: 'fields', header: '原值 → 新值', cell: (diff) => <Fields kind={kind} diff={diff} /> },
]

interface DiffTableProps {
  readonly kind: ImportKind
  readonly diffs: readonly ImportDiff[]
  /** How many rows change in all; the server names the first of them. */
  readonly total: number
}

/** What each row was and would be. */
export function DiffTable({ kind, diffs, total }: DiffTableProps) {
  const isPhone = useIsPhone()
  return (
    <Stack as="section" gap={8}>
      <h3>
        变化的行{' '}
        <Note as="span" kind="faint">
          {diffs.length < total ? `共 ${total} 行，列出前 ${diffs.length} 行` : `${total} 行`}
        </Note>
      </h3>
      {isPhone ? (
        <DiffList kind={kind} diffs={diffs} />
      ) : (
        <DataTable caption="变化的行" columns={columnsOf(kind)} rows={diffs} rowKey="key" isDense />
      )}
    </Stack>
  )
}

function DiffList({ kind, diffs }: Pick<DiffTableProps, 'kind' | 'diffs'>) {
  return (
    <Stack as="ul" gap={8}>
      {diffs.map((diff) => (
        <Box size="small" gap={0} key={diff.key}>
          <p>
            <strong>{diff.name}</strong>{' '}
            <Note as="span" kind="faint">
              {diff.key.replaceAll('\n', ' · ')} · {diffNames[diff.kind]}
            </Note>
          </p>
          <Fields kind={kind} diff={diff} />
        </Box>
      ))}
    </Stack>
  )
}

function Fields({ kind, diff }: { readonly kind: ImportKind; readonly diff: ImportDiff }) {
  if (diff.fields.length === 0)
    return (
      <Note as="span" kind="faint">
        整行
      </Note>
    )
  return (
    <ul className={styles['fields']}>
      {diff.fields.map(({ field, before, after }) => (
        <li key={field}>
          {fieldName(kind, field)}：
          {diff.kind === 'changed' && (
            <>
              <del>{fieldText(field, before)}</del> →{' '}
            </>
          )}
          <ins>{fieldText(field, after)}</ins>
        </li>
      ))}
    </ul>
  )
}
