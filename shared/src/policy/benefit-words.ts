import { exactWan, exactWanLine } from '../money/yuan.ts'
import { groupBy } from '../words/group-by.ts'
import { answerNames } from './benefit-rule.schema.ts'
import type { BenefitItem, BenefitKind, BenefitReply, BenefitRuleRow } from './policy.contract.ts'

const notCounted = ['refused', 'uncomputed', 'expired'] as const

type Told = Pick<
  BenefitReply['answers'][number],
  'kind' | 'answer' | 'amountYuan' | 'isCounted' | 'missing' | 'wouldBeYuan'
>

interface Promised {
  /** Of how many missing items it is known what they would come to. */
  readonly known: number
  /** What completing all of these adds to the total. */
  readonly addedYuan: number
  /** Whether less, because of one kind only the highest is taken. */
  readonly isCut: boolean
}

const highest = (amounts: readonly number[]): number => amounts.reduce((most, yuan) => Math.max(most, yuan), 0)

/** What completing adds: of each kind what the highest that is missing has over what is counted already. */
export function promisedBy(answers: readonly Told[]): Promised {
  const would = answers.flatMap(({ kind, wouldBeYuan }) => (wouldBeYuan === null ? [] : [{ kind, yuan: wouldBeYuan }]))
  const addedYuan = [...groupBy(would, ({ kind }): string => kind)].reduce((sum, [kind, own]) => {
    const counted = answers.flatMap((each) => (each.kind === kind && each.isCounted ? [each.amountYuan ?? 0] : []))
    return sum + Math.max(0, highest(own.map(({ yuan }) => yuan)) - highest(counted))
  }, 0)
  const isCut = would.reduce((sum, { yuan }) => sum + yuan, 0) > addedYuan
  return { known: would.length, addedYuan, isCut }
}

/** What is to be brought, by its name where it is one thing. */
function broughtName(missing: readonly Told[]): string {
  const names = [...new Set(missing.flatMap((one) => one.missing))]
  return names.length === 1 ? (names[0] ?? '材料') : '材料'
}

/** `1项补齐付息凭证后另可算120万元` and `另1项待补贷款余额，补齐前算不出金额`. */
function missingText(answers: readonly Told[]): string[] {
  const missing = answers.filter(({ answer }) => answer === 'missing')
  const [known, unknown] = [
    missing.filter(({ wouldBeYuan }) => wouldBeYuan !== null),
    missing.filter(({ wouldBeYuan }) => wouldBeYuan === null),
  ]
  const { addedYuan, isCut } = promisedBy(answers)
  const added = addedYuan > 0 ? `后另可算${exactWanLine(addedYuan)}` : '后也不增加'
  return [
    ...(known.length > 0
      ? [`${known.length}项补齐${broughtName(known)}${added}${isCut ? '（同类取高不重复）' : ''}`]
      : []),
    ...(unknown.length > 0
      ? [`${known.length > 0 ? '另' : ''}${unknown.length}项待补${broughtName(unknown)}，补齐前算不出金额`]
      : []),
  ]
}

/** `测算可享500万元；1项补齐付息凭证后另可算120万元；另3项不计入`. */
export function benefitsHeadline({
  answers,
  totalYuan,
}: {
  readonly answers: readonly Told[]
  readonly totalYuan: number | null
}): string {
  if (answers.length === 0) return '奖补测算：选择事项后逐项答复'
  const out = answers.filter(({ answer, isCounted }) => !isCounted && answer !== 'missing').length
  const found = [
    totalYuan === null ? '测算没有可享的事项' : `测算可享${exactWanLine(totalYuan)}`,
    ...missingText(answers),
  ]
  const isFirst = totalYuan === null && found.length === 1
  return [...found, ...(out > 0 ? [`${isFirst ? '' : '另'}${out}项不计入`] : [])].join('；')
}

/** Of each answer how many, in the order of the five: `可享1项、已失效2项`. */
export const answersText = (answers: BenefitReply['answers']): string =>
  (['granted', 'missing', ...notCounted] as const)
    .flatMap((answer) => {
      const count = answers.filter((each) => each.answer === answer).length
      return count > 0 ? [`${answerNames[answer]}${count}项`] : []
    })
    .join('、')

/** An amount of the step table in 万元, a dash where there is none. */
export const stepAmount = (yuan: number | null | undefined): string =>
  yuan === null || yuan === undefined ? '—' : exactWan(yuan)

/** `15%`, `5‰`, `50%`: a rate as documents print it. */
export function rateText(numerator: number, denominator: number): string {
  const percent = (numerator * 100) / denominator
  return percent < 1 ? `${Number((percent * 10).toFixed(3))}‰` : `${Number(percent.toFixed(4))}%`
}

/** What stands in the columns of the arithmetic: rate, base, what comes of them, and the cap. */
export function arithmeticOf({ steps, amountYuan }: Pick<NonNullable<BenefitKind['chosen']>, 'steps' | 'amountYuan'>) {
  const of = (operation: string, unit?: string) =>
    steps.find((step) => step.operation === operation && (unit === undefined || step.unit === unit))
  const [base, rate, cap] = [of('take'), of('times', 'share'), of('atMost')]
  const [years, limit] = steps.filter(({ unit }) => unit === 'years')
  const isFixed = base?.source === 'parameter'
  const before = cap ? steps.at(-2)?.resultYuan : amountYuan
  return {
    rate: isFixed ? '定额' : rate ? rateText(rate.numerator, rate.denominator) : '全额',
    base: isFixed ? '1次' : stepAmount(base?.resultYuan),
    years: years ? ` × ${years.numerator}年${limit ? `，按${limit.name}` : ''}` : '',
    before: stepAmount(before),
    cap: cap ? stepAmount(cap.numerator) : '—',
    cut: cap && before !== undefined && before > amountYuan ? `封顶减${stepAmount(before - amountYuan)}` : null,
  }
}

const factText = (fact: boolean | number | undefined, unit: string, unsaid = '未备'): string =>
  fact === undefined ? unsaid : typeof fact === 'number' ? `${fact}${unit}` : fact ? '符合' : '不符合'

/** `5年，按最多2年计`. */
function yearsText(asked: boolean | number | undefined, most: number): string {
  const isMore = typeof asked === 'number' && asked > most
  return `${factText(asked, '年', '未填')}${asked === undefined || isMore ? `，按最多${most}年计` : ''}`
}

type Asking = Pick<BenefitRuleRow, 'baseName' | 'years' | 'conditions'>

/** What was filled in for an item: `示范平台投资额4,200万元；获评灯塔工厂：符合；付息凭证：未备`. */
export function filledText(
  { baseName, years, conditions }: Asking,
  item: Pick<BenefitItem, 'baseYuan' | 'facts'>,
): string {
  const { baseYuan, facts } = item
  // Without any facts the conditions count as declared, which is another thing than papers that are not there.
  const unsaid = facts === undefined ? '按已符合计' : '未备'
  return [
    ...(baseName ? [`${baseName}${baseYuan === undefined ? '未填' : exactWanLine(baseYuan)}`] : []),
    ...(typeof years === 'number' ? [`申请年数：${yearsText(facts?.['years'], years)}`] : []),
    ...conditions.map(({ name, unit }) => `${name}：${factText(facts?.[name], unit, unsaid)}`),
  ].join('；')
}
