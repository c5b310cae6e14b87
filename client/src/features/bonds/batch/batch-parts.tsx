import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Light } from '../../../parts/light.tsx'
import { Card } from '../../../ui/card.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Num } from '../../../ui/num.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import { noSpending } from '../batch-columns.tsx'
import { type BatchPart, insideText } from './batch-record.ts'
import { SourceText } from './source-text.tsx'

const spentText = ({ spentYuan, amountYuan }: BatchPart): string | null =>
  spentYuan === null || amountYuan === 0 ? null : percentText({ numerator: spentYuan, denominator: amountYuan })

const progressText = ({ progressBasisPoints }: BatchPart): string | null =>
  progressBasisPoints === null ? null : `${progressBasisPoints / 100}%`

interface AheadMarkProps {
  readonly part: BatchPart
  readonly aheadPoints: number
}

function AheadMark({ part, aheadPoints }: AheadMarkProps) {
  const ahead = `支出比例高于形象进度${aheadPoints}个百分点以上`
  return part.aheadOfProgress ? (
    <Tag title={ahead}>
      支出快于进度<span className="visually-hidden">：{ahead}</span>
    </Tag>
  ) : null
}

const columnsFor = (aheadPoints: number): readonly Column<BatchPart>[] => [
  {
    key: 'name',
    header: '项目',
    cell: ({ projectCode, projectName }) => <Link {...paths.project(projectCode)}>{projectName}</Link>,
  },
  { key: 'area', header: '片区', cell: ({ areaName }) => areaName ?? '片区外' },
  { key: 'counts', header: '计入片区', cell: insideText },
  {
    key: 'amount',
    header: '额度(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
  {
    key: 'spent',
    header: '已支出(万元)',
    align: 'end',
    cell: ({ spentYuan }) => <Num value={spentYuan === null ? null : wanDigits(spentYuan)} missing={noSpending} />,
  },
  {
    key: 'rate',
    header: '支出比例',
    align: 'end',
    cell: (part) => <Num value={spentText(part)} missing={noSpending} />,
  },
  { key: 'progress', header: '形象进度', align: 'end', cell: (part) => <Num value={progressText(part)} /> },
  { key: 'ahead', header: '提示', cell: (part) => <AheadMark part={part} aheadPoints={aheadPoints} /> },
  { key: 'light', header: '灯号', cell: ({ light }) => <Light light={light} /> },
  { key: 'source', header: '来源', cell: ({ source }) => <SourceText source={source} /> },
]

const copyColumns = [
  { header: '项目编码', value: ({ projectCode }: BatchPart) => projectCode },
  { header: '项目', value: ({ projectName }: BatchPart) => projectName },
  { header: '片区', value: ({ areaName }: BatchPart) => areaName },
  { header: '计入片区', value: insideText },
  { header: '额度(万元)', value: ({ amountYuan }: BatchPart) => amountYuan / 10_000 },
  { header: '已支出(万元)', value: ({ spentYuan }: BatchPart) => (spentYuan === null ? null : spentYuan / 10_000) },
  { header: '支出比例', value: spentText },
  { header: '形象进度', value: progressText },
]

interface BatchPartsProps {
  readonly parts: readonly BatchPart[]
  readonly aheadPoints: number
  readonly isUpdating: boolean
}

/** Who has the money of the batch, money and physical progress side by side. */
export function BatchParts({ parts, aheadPoints, isUpdating }: BatchPartsProps) {
  const isPhone = useIsPhone()
  const empty = <EmptyNotice title="还没有分配到项目">在「管理 › 导入」中导入债券分配表。</EmptyNotice>
  return (
    <Card
      title={partsTitle(parts)}
      aside={parts.length > 0 && <CopyTableButton columns={copyColumns} rows={parts} />}
      isUpdating={isUpdating}
    >
      {isPhone && parts.length > 0 ? (
        <Stack as="ul" gap={8}>
          {parts.map((part) => (
            <PartCard key={part.projectCode} part={part} aheadPoints={aheadPoints} />
          ))}
        </Stack>
      ) : (
        <DataTable
          caption="分配到项目"
          columns={columnsFor(aheadPoints)}
          rows={parts}
          rowKey="projectCode"
          empty={empty}
          isDense
        />
      )}
    </Card>
  )
}

function PartCard({ part, aheadPoints }: AheadMarkProps) {
  return (
    <Box size="small" gap={4}>
      <Row gap={[4, 12]} justify="between">
        <Link {...paths.project(part.projectCode)}>{part.projectName}</Link>
        <Light light={part.light} />
      </Row>
      <Note kind="faint">
        <Dotted
          parts={[
            moneyLine(part.amountYuan),
            part.areaName ?? '片区外',
            `计入片区：${insideText(part)}`,
            `支出${spentText(part) ?? '—'}`,
            `形象进度${progressText(part) ?? '—'}`,
            part.aheadOfProgress && <AheadMark key="ahead" part={part} aheadPoints={aheadPoints} />,
          ]}
        />
      </Note>
    </Box>
  )
}

function partsTitle(parts: readonly BatchPart[]): string {
  const ahead = parts.filter(({ aheadOfProgress }) => aheadOfProgress).length
  const outside = parts.filter(({ counts }) => !counts).length
  const notes = [outside > 0 && `${outside}个在片区外`, ahead > 0 && `${ahead}个支出快于形象进度`].filter(Boolean)
  return [`分配到${parts.length}个项目`, ...notes].join('，')
}
