import type { Role } from '@pianqu/shared/access/access.ts'

/** Pages of the policy and of indicators. */
export const policyRoutes = (readers: readonly Role[]) => [
  {
    name: 'policy',
    pattern: '/policy',
    address: '/policy',
    title: '政策台账',
    heading: /^2025年全市2份政策、19条措施/,
    seenBy: readers,
  },
  {
    name: 'policy-calc',
    pattern: '/policy/calc',
    address: '/policy/calc',
    title: '奖补测算',
    heading: /^奖补测算：选择事项后逐项答复$/,
    seenBy: readers,
  },
  {
    name: 'policy-measure',
    pattern: '/policy/$id',
    address: '/policy/chains-7',
    title: '政策措施',
    heading: /第七条 数字经济赋能提质：6款/,
    seenBy: readers,
  },
  {
    name: 'indicators',
    pattern: '/indicators',
    address: '/indicators',
    title: '指标库',
    heading: /^2025年全市21个指标：/,
    seenBy: readers,
  },
  {
    name: 'indicator',
    pattern: '/indicators/$id',
    address: '/indicators/deadend-roads',
    title: '指标',
    heading: /^2025年9月各类片区断头路打通率\d/,
    seenBy: readers,
  },
]

/** Other sights of them: a calculation with every answer, values as a table. */
export const policyViews: readonly { name: string; address: string; heading: RegExp; seenBy: readonly Role[] }[] = [
  { name: 'policy-validity', address: '/policy?tab=validity', heading: /^2025年全市2份政策/, seenBy: ['leader'] },
  {
    name: 'policy-calc-filled',
    address: `/policy/calc?on=2025-10-28&who=${encodeURIComponent('云桥智造装备股份公司')}&items=${encodeURIComponent(
      JSON.stringify([
        { rule: 'city-platform', edition: 0, base: 42_000_000, facts: { 市级示范工业互联网平台: true } },
        { rule: 'lighthouse', edition: 0, facts: { 获评灯塔工厂: true } },
        { rule: 'supply-chain', edition: 0, base: 8_600_000, facts: { 建设供应链服务平台: true } },
        { rule: 'interest-subsidy', edition: 0, base: 30_000_000, facts: { 政策性开发性金融工具项目: true, years: 2 } },
        { rule: 'national-green-park', edition: 0, facts: { 产业园区运营单位: false } },
        { rule: 'zero-carbon', edition: 0, facts: {} },
      ]),
    )}`,
    heading: /^测算可享500万元；1项补齐付息凭证后另可算120万元/,
    seenBy: ['department'],
  },
  {
    name: 'indicator-table',
    address: '/indicators/school-lead?view=table',
    heading: /^2025年9月各类片区领办学校覆盖率\d/,
    seenBy: ['taskforce'],
  },
]
