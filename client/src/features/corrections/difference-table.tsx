import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'
import { differenceTexts } from './restatement-words.ts'

interface Row {
  readonly kind: '片区' | '项目'
  readonly code: string
  readonly name: string
  readonly texts: readonly string[]
}

function rowsOf({ areas, projects }: Restatement): Row[] {
  return [
    ...areas.map(({ code, name, from, to }) => ({
      kind: '片区' as const,
      code,
      name,
      texts: differenceTexts(from, to),
    })),
    ...projects.map(({ code, name, from, to }) => ({
      kind: '项目' as const,
      code,
      name,
      texts: differenceTexts(from, to),
    })),
  ]
}

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: '名称',
    cell: ({ kind, code, name }) => (
      <Words min={140} max={260}>
        <Link {...(kind === '片区' ? paths.area(code) : paths.project(code))}>{name}</Link>
      </Words>
    ),
  },
  { key: 'kind', header: '类别', cell: ({ kind }) => kind },
  {
    key: 'what',
    header: '发布时 → 现在',
    cell: ({ texts }) => <Words min={220}>{texts.join('；')}</Words>,
  },
]

/** Areas and projects that a snapshot and the figures of now tell differently. */
export function DifferenceTable({ row }: { readonly row: Restatement }) {
  return (
    <>
      <DataTable
        caption={`与快照 ${row.snapshot.number} 的差异`}
        columns={columns}
        rows={rowsOf(row)}
        rowKey={({ kind, code }) => `${kind} ${code}`}
        isDense
      />
      {row.hiddenProjects > 0 && <Note>另有 {row.hiddenProjects} 个项目当前账号无权查看。</Note>}
    </>
  )
}
