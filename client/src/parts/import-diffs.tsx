import { fieldName, fieldText } from '@pianqu/shared/importing/field-words.ts'
import type { ImportDiff } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { useIsPhone } from '../ui/media.ts'
import { type Column, DataTable } from '../ui/table/data-table.tsx'
import styles from './import-preview.module.css'

const diffNames: Record<ImportDiff['kind'], string> = { added: '新增', changed: '更改' }

const columnsOf = (kind: ImportKind): Column<ImportDiff>[] => [
  { key: 'key', header: '编码', cell: ({ key }) => key.replaceAll('\n', ' · ') },
  { key: 'name', header: '名称', cell: ({ name }) => <span className={styles['message']}>{name}</span> },
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
    <section className={styles['details']}>
      <h3>
        变化的行{' '}
        <span className={styles['hint']}>
          {diffs.length < total ? `共 ${total} 行，列出前 ${diffs.length} 行` : `${total} 行`}
        </span>
      </h3>
      {isPhone ? (
        <DiffList kind={kind} diffs={diffs} />
      ) : (
        <DataTable
          caption="变化的行"
          isCaptionHidden
          columns={columnsOf(kind)}
          rows={diffs}
          rowKey={({ key }) => key}
          empty={null}
          isDense
        />
      )}
    </section>
  )
}

function DiffList({ kind, diffs }: Pick<DiffTableProps, 'kind' | 'diffs'>) {
  return (
    <ul className={styles['faults']}>
      {diffs.map((diff) => (
        <li key={diff.key}>
          <strong>{diff.name}</strong>{' '}
          <span className={styles['hint']}>
            {diff.key.replaceAll('\n', ' · ')} · {diffNames[diff.kind]}
          </span>
          <Fields kind={kind} diff={diff} />
        </li>
      ))}
    </ul>
  )
}

function Fields({ kind, diff }: { readonly kind: ImportKind; readonly diff: ImportDiff }) {
  if (diff.fields.length === 0) return <span className={styles['hint']}>整行</span>
  return (
    <ul className={styles['message']}>
      {diff.fields.map(({ field, before, after }) => (
        <li key={field}>
          {fieldName(kind, field)}：<del>{fieldText(field, before)}</del> → <ins>{fieldText(field, after)}</ins>
        </li>
      ))}
    </ul>
  )
}
