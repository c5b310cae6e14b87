import { moneyLine } from '../money/yuan.ts'
import { type BondRequest, bondRequestStateNames } from './ledger.schema.ts'

/** A project of a listed key area that is not completed: who could use idle money. */
export interface ReuseProject {
  readonly projectCode: string
  readonly totalInvestmentYuan: number
  /** New bonds received, and invested over all years. */
  readonly receivedYuan: number
  readonly investedYuan: number
  readonly request: Pick<BondRequest, 'year' | 'amountYuan' | 'state'> | null
}

interface ReuseCandidate {
  readonly projectCode: string
  readonly needYuan: number
  readonly because: string
}

/** What a project may still take: bonds never exceed its total investment, and what is built needs no money. */
const roomOf = ({ totalInvestmentYuan, receivedYuan, investedYuan }: ReuseProject): number =>
  Math.max(0, totalInvestmentYuan - receivedYuan - investedYuan)

function asked(project: ReuseProject): ReuseCandidate[] {
  const { projectCode, request, totalInvestmentYuan, receivedYuan } = project
  const needYuan = request ? Math.min(request.amountYuan, totalInvestmentYuan - receivedYuan) : 0
  if (!request || needYuan <= 0) return []
  const { year, amountYuan, state } = request
  return [
    {
      projectCode,
      needYuan,
      because: `${year}年申报${moneyLine(amountYuan)}（${bondRequestStateNames[state]}）尚未安排`,
    },
  ]
}

function roomy(project: ReuseProject): ReuseCandidate[] {
  const needYuan = roomOf(project)
  if (project.request || needYuan === 0) return []
  const { projectCode, totalInvestmentYuan, receivedYuan, investedYuan } = project
  const because = `总投资${moneyLine(totalInvestmentYuan)}，已获债券${moneyLine(receivedYuan)}，已完成投资${moneyLine(investedYuan)}，尚有${moneyLine(needYuan)}可安排`
  return [{ projectCode, needYuan, because }]
}

const largestFirst = (a: ReuseCandidate, b: ReuseCandidate): number =>
  b.needYuan - a.needYuan || (a.projectCode < b.projectCode ? -1 : 1)

/** Who could use idle money: projects that asked and are in store, then those in review, then those with room; largest first. */
export function reuseCandidates(projects: readonly ReuseProject[], limit = 30): ReuseCandidate[] {
  const inState = (state: BondRequest['state']) =>
    projects.filter(({ request }) => request?.state === state).flatMap(asked)
  return [inState('in-store'), inState('in-review'), projects.flatMap(roomy)]
    .flatMap((group) => group.toSorted(largestFirst))
    .slice(0, limit)
}
