import type { RankingRuleRow } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { instantText } from '../../ui/text/instant-text.ts'
import { weightsText } from './ranking-words.ts'
import styles from './rules.module.css'

const words = (text: string) => <span className={styles['words']}>{text}</span>

const columns: readonly Column<RankingRuleRow>[] = [
  {
    key: 'from',
    header: '开始月份',
    cell: ({ effectiveMonth, reason }) => (reason === null ? '最初' : monthText(effectiveMonth)),
  },
  { key: 'name', header: '名称', cell: ({ name }) => words(name) },
  { key: 'parts', header: '权重', cell: (rule) => words(weightsText({ rule })) },
  {
    key: 'tiers',
    header: '等次',
    cell: ({ tiers }) => words(tiers.map(({ name, fromScore }) => `${name} ${fromScore}分起`).join('、')),
  },
  { key: 'target', header: '目标分', align: 'end', cell: ({ target }) => target },
  {
    key: 'lists',
    header: '名单',
    cell: ({ listNames, listSize }) => `${listNames.red}、${listNames.push}，各${listSize}个`,
  },
  {
    key: 'interval',
    header: '区间',
    cell: ({ jitterPercent, draws }) => `±${jitterPercent}%，${draws}次`,
  },
  { key: 'state', header: '状态', cell: ({ isFrozen }) => (isFrozen ? '已锁定' : '未启用') },
  {
    key: 'by',
    header: '依据',
    cell: ({ reason, byName, at }) =>
      reason === null ? '系统初始版本' : words(`${reason}（${byName}，${at ? instantText(at) : ''}）`),
  },
]

/** One row for each version, the newest first. */
export function RulesTable({ rows }: { readonly rows: readonly RankingRuleRow[] }) {
  return (
    <DataTable
      caption="规则版本"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ effectiveMonth }) => effectiveMonth}
      empty={<EmptyNotice title="没有规则" />}
    />
  )
}
