import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import { type Criterion, objectiveSourceNames } from '@pianqu/shared/assessment/scheme.schema.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { entryOfBasisPoints } from '../../../ui/form/wan-entry.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { Words } from '../../../ui/words/words.tsx'
import { basisNames } from '../assessment-words.ts'

const columns: readonly Column<Criterion>[] = [
  { key: 'name', header: '指标', cell: ({ code, name }) => `${code} ${name}` },
  { key: 'max', header: '满分', align: 'end', cell: ({ maxTenths }) => tenthsText(maxTenths) },
  {
    key: 'kind',
    header: '类型',
    cell: ({ kind, source }) =>
      kind === 'subjective' ? '评分' : `客观${source === null ? '' : `：${objectiveSourceNames[source]}`}`,
  },
  {
    key: 'guidance',
    header: '评分说明',
    cell: ({ guidance }) => <Words max={420}>{guidance}</Words>,
  },
]

const weightColumns: readonly Column<Criterion>[] = areaCategories.map((category) => ({
  key: category,
  header: `${areaCategoryNames[category]}权重`,
  align: 'end',
  cell: ({ weights }) => (weights[category] === 0 ? '不评' : `${entryOfBasisPoints(weights[category])}%`),
}))

const reasonText = ({ reasonBelowPercent, deviationTenths }: SchemePage['content']): string =>
  `低于满分的 ${reasonBelowPercent}%，或偏离超过 ${tenthsText(deviationTenths)} 个标准差`

/** A scheme to be read: shares, caps, sections and criteria. */
export function SchemeView({ scheme }: { readonly scheme: SchemePage }) {
  const { content, direction } = scheme
  const isOfDistricts = direction === 'departments-mark-districts'
  return (
    <Stack>
      <Card title="计分规则">
        <Facts
          facts={[
            { name: '客观得分占比', value: `${entryOfBasisPoints(content.objectiveShareBasisPoints)}%` },
            { name: '主观口径', value: basisNames[content.basis] },
            { name: '加分上限', value: `${tenthsText(content.bonusCapTenths)} 分` },
            { name: '扣分上限', value: `${tenthsText(content.penaltyCapTenths)} 分` },
            { name: '得分小数', value: `${content.decimals} 位，按此判断并列` },
            { name: '要写理由', value: reasonText(content) },
            { name: '去掉最高最低分', value: `${content.fewestToTrim} 家评价起` },
            { name: '汇总至少', value: `${content.fewestRaters} 家评价` },
            { name: '优秀', value: `${tenthsText(content.tiers.excellentTenths)} 分起` },
            { name: '良好', value: `${tenthsText(content.tiers.goodTenths)} 分起` },
          ]}
        />
      </Card>
      {content.sections.map((section) => (
        <Card key={section.code} title={section.name}>
          <DataTable
            caption={section.name}
            columns={isOfDistricts ? [...columns, ...weightColumns] : columns}
            rows={section.criteria}
            rowKey="code"
            empty={<EmptyNotice title="这个板块还没有指标" />}
          />
        </Card>
      ))}
    </Stack>
  )
}
