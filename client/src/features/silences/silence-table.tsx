import type { SilenceRow } from '@pianqu/shared/boards/silence.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { Raising } from '../../parts/blockers/raising.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Words } from '../../ui/words/words.tsx'

interface TableProps {
  readonly rows: readonly SilenceRow[]
  readonly isUpdating: boolean
  readonly empty: React.ReactNode
}

const columns: readonly Column<SilenceRow>[] = [
  {
    key: 'project',
    header: '项目',
    cell: ({ projectCode, projectName }) => (
      <Words min={180} max={280} below={projectCode}>
        <Link {...paths.project(projectCode)}>{projectName}</Link>
      </Words>
    ),
  },
  { key: 'district', header: '区县', cell: ({ districtName }) => districtName },
  {
    key: 'area',
    header: '片区',
    cell: ({ areaCode, areaName }) => (
      <Words min={100}>{areaCode ? <Link {...paths.area(areaCode)}>{areaName}</Link> : '片区外'}</Words>
    ),
  },
  { key: 'kind', header: '种类', cell: ({ kindName }) => <Words min={100}>{kindName}</Words> },
  {
    key: 'sentence',
    header: '为什么',
    cell: ({ sentence }) => (
      <Words min={220} max={420}>
        {sentence}
      </Words>
    ),
  },
  { key: 'since', header: '起始月', cell: ({ since }) => monthText(since) },
  { key: 'blockers', header: '未销号堵点', align: 'end', cell: (row) => <OpenBlockers row={row} /> },
]

const OpenBlockers = ({ row: { projectCode, projectName, openBlockers } }: { readonly row: SilenceRow }) =>
  openBlockers === 0 ? (
    0
  ) : (
    <Link
      {...paths.blockers({ view: 'open', project: projectCode })}
      aria-label={`${projectName}未销号堵点${openBlockers}件`}
    >
      {openBlockers}件
    </Link>
  )

const keyOf = ({ projectCode, kind }: SilenceRow): string => `${projectCode} ${kind}`

/** Each silence with its reason; the task force raises a blocker from it. */
export function SilenceTable({ rows, isUpdating, empty }: TableProps) {
  const isPhone = useIsPhone()
  const mayRaise = useMay()('blockers:raise')
  const [raising, setRaising] = useState<SilenceRow | null>(null)
  const steps = (row: SilenceRow) =>
    mayRaise && (
      <Button onClick={() => setRaising(row)}>
        提堵点
        <span className="visually-hidden">：{row.projectName}</span>
      </Button>
    )
  return (
    <>
      {isPhone && rows.length > 0 ? (
        <SilenceCards rows={rows} steps={steps} />
      ) : (
        <DataTable
          caption="沉默预警"
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          steps={mayRaise && steps}
          isUpdating={isUpdating}
          empty={empty}
        />
      )}
      {raising && (
        <Raising
          place={{ kind: 'project', code: raising.projectCode, name: raising.projectName }}
          said={{ text: raising.sentence, type: null }}
          onClose={() => setRaising(null)}
        />
      )}
    </>
  )
}

interface CardsProps extends Pick<TableProps, 'rows'> {
  readonly steps: (row: SilenceRow) => React.ReactNode
}

const SilenceCards = ({ rows, steps }: CardsProps) => (
  <Stack as="ul" gap={8}>
    {rows.map((row) => (
      <Box key={keyOf(row)}>
        <Link {...paths.project(row.projectCode)}>{row.projectName}</Link>
        <Note>
          {row.districtName} · {row.areaName ?? '片区外'} · {row.kindName}
        </Note>
        <p>{row.sentence}</p>
        <Row justify="between">
          <Note as="span">
            未销号堵点：
            <OpenBlockers row={row} />
          </Note>
          {steps(row)}
        </Row>
      </Box>
    ))}
  </Stack>
)
