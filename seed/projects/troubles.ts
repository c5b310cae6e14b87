import type { ReportLine } from '@pianqu/shared/months/report-line.schema.ts'
import { addMonths, type Month } from '@pianqu/shared/time/month.ts'
import type { Random } from '../random.ts'

export type Words = Pick<ReportLine, 'problem' | 'problemType' | 'unitsToCoordinate'>

/** What keeps a project from going on, and from when to when it was written into its lines. */
export interface Trouble {
  readonly from: Month
  readonly until: Month
  readonly words: Words
}

const kinds: readonly (readonly [type: string, units: string, problems: readonly string[]])[] = [
  ['用地', '市规划和自然资源局', ['红线内约12亩用地指标尚未落实，无法供地', '农用地转用手续未批复，影响后续标段进场']],
  [
    '规划',
    '市规划和自然资源局',
    ['控规局部调整尚未批复，建设工程规划许可证无法办理', '道路红线与轨道保护区重叠，方案需重新审查'],
  ],
  ['拆迁', '市住房城乡建设局', ['剩余7户未签约，影响约200米施工面', '国有土地上房屋征收进展缓慢，净地交付滞后']],
  ['资金', '市财政局、市发展改革委', ['资本金到位不足，进度款支付滞后', '专项债券额度低于申报数，后续资金来源未落实']],
  ['审批', '市发展改革委', ['初步设计概算批复滞后，影响施工招标', '社会稳定风险评估尚未完成，可研无法批复']],
  ['能源', '岚川能源集团', ['10千伏临时用电尚未接入，大型机械无法进场', '燃气主管迁改方案未定，占压施工面']],
  ['配套', '市水务局、市城市管理局', ['周边市政道路及雨污管网未同步建成，影响投用', '施工便道无法贯通，土方外运受限']],
  ['其他', '市生态环境局', ['连续降雨影响土方施工，工期滞后约20天', '施工噪声投诉较多，夜间作业受限']],
]

export const noTrouble: Words = { problem: null, problemType: null, unitsToCoordinate: null }

function draw(random: Random, from: Month): Trouble {
  const [problemType, unitsToCoordinate, problems] = random.weighted(
    kinds.map((kind, index) => [kind, 9 - index] as const),
  )
  return {
    from,
    until: addMonths(from, random.int(1, 7)),
    words: { problem: random.pick(problems), problemType, unitsToCoordinate },
  }
}

const counted = /\d+(?=户|米|亩|天)/g

/** Why a project is far behind, as three of four districts say it: no two count the same. */
export function lagWords(random: Random): Words {
  const { words } = draw(random, '2024-01')
  const problem = words.problem?.replace(counted, (digits) =>
    String(Math.max(2, Math.round(Number(digits) * random.between(0.4, 2.2)))),
  )
  return random.chance(0.75) ? { ...words, problem: problem ?? null } : noTrouble
}

/** One project in six has told of a trouble; those that should have been started nearly all have. */
export function drawTrouble(random: Random, overdueSince: Month | null): Trouble | null {
  if (overdueSince && random.chance(0.7)) {
    return { ...draw(random, addMonths(overdueSince, 1)), until: '2025-12' }
  }
  return random.chance(0.17) ? draw(random, addMonths('2024-02', random.int(0, 20))) : null
}

export const wordsIn = (trouble: Trouble | null, month: Month): Words =>
  trouble && trouble.from <= month && month <= trouble.until ? trouble.words : noTrouble
