import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Card } from '../../../ui/card.tsx'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { useRested } from '../../../ui/use-rested.ts'
import { Tag } from '../../../ui/words/tag.tsx'
import { type PreviewAsked, previewQuery } from '../bonds.queries.ts'
import { shareCurveOption } from '../share-curve-option.ts'
import type { TabProps } from '../tab-props.ts'
import { type CompareRow, compareRows, type NamedSide } from './compare-rows.ts'
import { ResultBars } from './result-bars.tsx'
import type { WhatIf } from './use-what-if.ts'
import styles from './what-if.module.css'

interface ResultCardProps extends TabProps {
  readonly whatIf: WhatIf
}

/** The result, live: today solid, scenarios hatched or dashed, both gaps for each. */
export function ResultCard({ year, search, whatIf }: ResultCardProps) {
  const { share, target, curve } = year
  const { steps, other } = whatIf
  const name = nameInHand(whatIf)
  const asked = useMemo<PreviewAsked>(
    () => ({
      year: share.year,
      basis: search.basis,
      asOf: share.asOf,
      scenarios: [
        { name, steps: [...steps] },
        ...(other ? [{ name: nameBeside(other.name, name), steps: other.steps }] : []),
      ],
    }),
    [share.year, share.asOf, search.basis, steps, other, name],
  )
  const rested = useRested(asked)
  const isPhone = useIsPhone()
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...previewQuery(rested), enabled: hasSteps(rested) })
  const preview = hasSteps(asked) ? data : undefined
  const today = { name: '今天', side: { share, curve, areas: [], problems: [] }, isScenario: false }
  const sides: NamedSide[] = preview
    ? [
        { ...today, side: preview.today },
        ...preview.scenarios.map((side) => ({ name: side.name, side, isScenario: true })),
      ]
    : [today]
  const isUpdating = hasSteps(asked) && (isPlaceholderData || rested !== asked)
  return (
    <Card
      title={preview?.scenarios[0]?.sentence ?? '还没有测算步骤：勾选候选项目，或在步骤里增加一步'}
      aside={
        <strong>
          <Tag kind="reckoned">测算，不入库</Tag>
        </strong>
      }
      isUpdating={isUpdating}
    >
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      <ResultBars sides={sides} target={target} />
      <Problems sides={sides} />
      {preview && (
        <Columns widths="minmax(0, 1fr) minmax(0, 1.2fr)" className={styles['compare']}>
          <Chart
            label={`今天与测算的累计占比，目标${target.text}：${sides.map((one) => one.name).join('、')}`}
            option={shareCurveOption(
              sides.map((one) => ({ name: one.name, points: one.side.curve, isScenario: one.isScenario })),
              target,
              pageInks(),
              isPhone,
            )}
          />
          <CompareTable sides={sides} />
        </Columns>
      )}
    </Card>
  )
}

/** What the scenario in hand is called: never like the saved one that it differs from. */
function nameInHand({ saved, isChanged }: WhatIf): string {
  if (!saved) return '当前测算'
  return isChanged ? `${saved.name.slice(0, 50)}（修改后）` : saved.name
}

/** Two scenarios may have been saved under one name. */
const nameBeside = (name: string, inHand: string): string => (name === inHand ? `${name.slice(0, 50)}（对比）` : name)

/** Without a step there is nothing to ask for: the year is as it is. */
const hasSteps = ({ scenarios }: PreviewAsked): boolean => scenarios.some(({ steps }) => steps.length > 0)

function Problems({ sides }: { readonly sides: readonly NamedSide[] }) {
  const problems = sides.flatMap(({ name, side }) =>
    side.problems.map(({ step, message }) => ({ name, step, message })),
  )
  if (problems.length === 0) return null
  return (
    <Stack as="ul" gap={2} isDotted className={styles['problems']} aria-label="没有采用或需要处理的步骤">
      {problems.map(({ name, step, message }) => (
        <li key={`${name} ${step} ${message}`}>
          {sides.length > 2 && `${name}：`}
          {message}
        </li>
      ))}
    </Stack>
  )
}

function CompareTable({ sides }: { readonly sides: readonly NamedSide[] }) {
  const rows = compareRows(sides)
  const headers = sides.map(({ name, isScenario }) => (isScenario ? `${name}（测算）` : name))
  const columns: Column<CompareRow>[] = [
    { key: 'label', header: '指标', cell: ({ label }) => label },
    ...headers.map((header, at) => ({
      key: String(at),
      header,
      align: 'end' as const,
      cell: ({ values }: CompareRow) => values[at] ?? '—',
    })),
  ]
  const copyColumns = [
    { header: '指标', value: ({ label }: CompareRow) => label },
    ...headers.map((header, at) => ({ header, value: ({ values }: CompareRow) => values[at] ?? '' })),
  ]
  return (
    <Stack gap={8} isLoose className={styles['table']}>
      <DataTable caption="今天与测算" isCaptionShown columns={columns} rows={rows} rowKey="key" isDense />
      <CopyTableButton columns={copyColumns} rows={rows} />
    </Stack>
  )
}
