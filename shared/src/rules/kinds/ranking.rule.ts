import type { z } from 'zod'
import { defaultRankingRule, rankingContentSchema } from '../../rankings/ranking-rule.schema.ts'
import { ruleFaults } from '../../rankings/rule-faults.ts'
import { ruleRecord } from '../rule-record.ts'
import type { RuleWord } from '../rule-words.ts'

type RankingContent = z.infer<typeof rankingContentSchema>

const { effectiveMonth: _month, ...own } = defaultRankingRule

/** What the parts of a version are called, by the first word of their path. */
const partNames: Readonly<Partial<Record<string, string>>> = {
  name: '规则名称',
  parts: '权重',
  decimals: '得分小数位',
  tiers: '等次',
  target: '目标分',
  listSize: '名单个数',
  listNames: '名单名称',
  jitterPercent: '权重变动幅度',
  draws: '变动次数',
  seed: '抽样编号',
}

const word = (key: string, name: string, text: string): RuleWord => ({ key, name, text })

/** 月度考核指数: what places are counted by (domain §11). */
export const rankingRecord = ruleRecord<RankingContent>({
  kind: 'ranking',
  about: '月度指数的分项和权重、等次、目标分、红榜和另一名单；权重在月份开放前定好',
  starts: 'unopened',
  series: [{ code: 'monthly-index', name: '月度考核指数', own }],
  schema: rankingContentSchema,
  faults: ruleFaults,
  nameOf: (path) => partNames[path.split('.')[0] ?? ''],
  words: (rule) => [
    word('name', '规则名称', rule.name),
    ...rule.parts.map(({ code, name, weight }) => word(`parts.${code}`, `${name}权重`, String(weight))),
    word('target', '目标分', `${rule.target}分`),
    word('tiers', '等次', rule.tiers.map(({ name, fromScore }) => `${name}${fromScore}分起`).join('、')),
    word('listSize', '名单各取', `${rule.listSize}个`),
    word('listNames.red', '前列名单名称', rule.listNames.red),
    word('listNames.push', '另一名单名称', rule.listNames.push),
    word('decimals', '得分小数位', `${rule.decimals}位`),
    word('jitterPercent', '名次区间的权重变动', `±${rule.jitterPercent}%`),
    word('draws', '名次区间的变动次数', `${rule.draws}次`),
    word('seed', '名次区间的抽样编号', String(rule.seed)),
  ],
})
