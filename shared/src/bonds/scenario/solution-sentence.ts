import { sentenceMoney } from '../bond-headline.ts'

interface SolutionFacts {
  readonly found: boolean
  /** Why there is no gap to close at all; `null` where there is one. */
  readonly missing: string | null
  readonly neededYuan: number
  /** What is still to be issued, where that is known. */
  readonly remainingYuan: number | null
  readonly chosen: number
  /** Of the chosen: as asked for, and what of it counts. */
  readonly askedYuan: number
  readonly totalYuan: number
  readonly excessYuan: number
  /** What all candidates together would bring. */
  readonly availableYuan: number
  /** Candidates outside the key areas. */
  readonly ignored: number
}

function foundText({ chosen, askedYuan, totalYuan, neededYuan, excessYuan, remainingYuan }: SolutionFacts): string {
  const counted = totalYuan < askedYuan ? `，其中计入${sentenceMoney(totalYuan)}` : ''
  const excess = excessYuan === 0 ? '正好补足' : `超出${sentenceMoney(excessYuan)}`
  const room =
    remainingYuan !== null && askedYuan > remainingYuan
      ? `；但本年待发行仅${sentenceMoney(remainingYuan)}，其余须从已发行资金中调剂或争取新增`
      : ''
  return `选${chosen}个项目共${sentenceMoney(askedYuan)}${counted}，即可补足所需的${sentenceMoney(neededYuan)}，${excess}${room}`
}

/** What the solver found, or how much is missing. */
export function solutionSentence(facts: SolutionFacts): string {
  const { found, missing, neededYuan, availableYuan, ignored } = facts
  if (missing !== null) return `${missing}，没有可以求解的缺口`
  const left = ignored > 0 ? `；${ignored}个候选项目不在重点片区，不能提高占比，未参与` : ''
  if (neededYuan === 0) return `目标已达到，无需再选${left}`
  if (found) return `${foundText(facts)}${left}`
  const have =
    availableYuan === 0 ? '没有可以计入的候选项目' : `候选项目全部采用也只计入${sentenceMoney(availableYuan)}`
  return `无解：需要${sentenceMoney(neededYuan)}，${have}，还差${sentenceMoney(neededYuan - availableYuan)}${left}`
}
