import type { SnapshotComparison } from '@pianqu/shared/publishing/snapshot.contract.ts'
import { useState } from 'react'
import { Card } from '../../ui/card.tsx'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { changeColumns, placeColumn, type ViewOf } from './change-columns.tsx'
import { type AreaChange, byWeight, changeCopyColumns, type FigureChange } from './figure-change.ts'
import { TextChanges, textChanges } from './text-changes.tsx'

interface ComparisonTablesProps {
  readonly comparison: SnapshotComparison
  readonly isUpdating: boolean
}

/** Names lead to where the row is told: in the second, or in the first where the second has lost it. */
function viewOf({ from, to }: SnapshotComparison): ViewOf {
  return (row) => {
    const side = row.to === null ? from : to
    return { month: (side ?? from).month, snapshot: side?.number }
  }
}

/** Indicators and rules, areas, projects: only what differs. */
export function ComparisonTables({ comparison, isUpdating }: ComparisonTablesProps) {
  const view = viewOf(comparison)
  const texts = textChanges(comparison)
  const { areas, projects } = comparison
  return (
    <>
      {texts.length > 0 && <TextChanges rows={texts} />}
      {areas.length > 0 && (
        <Changes<AreaChange>
          title="片区"
          unit="个片区不同"
          rows={areas.toSorted(byWeight)}
          columns={[...changeColumns('area', view), placeColumn]}
          hasPlace
          isUpdating={isUpdating}
        />
      )}
      {projects.length > 0 && (
        <Changes
          title="项目"
          unit="个项目不同"
          rows={projects.toSorted(byWeight)}
          columns={changeColumns('project', view)}
          isUpdating={isUpdating}
        />
      )}
    </>
  )
}

const pageSize = 50

interface ChangesProps<Row> {
  readonly title: string
  readonly unit: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly hasPlace?: boolean
  readonly isUpdating: boolean
}

function Changes<Row extends FigureChange>(props: ChangesProps<Row>) {
  const { title, unit, rows, columns, hasPlace = false, isUpdating } = props
  const [page, setPage] = useState(1)
  return (
    <Card
      title={title}
      isUpdating={isUpdating}
      aside={
        <>
          {rows.length} {unit}
          <CopyTableButton columns={changeCopyColumns(hasPlace)} rows={rows} />
        </>
      }
    >
      <DataTable
        caption={title}
        columns={columns}
        rows={rows.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ code }) => code}
        isDense
        isUpdating={isUpdating}
      />
      {rows.length > pageSize && <Pagination page={page} pageSize={pageSize} total={rows.length} onPage={setPage} />}
    </Card>
  )
}
