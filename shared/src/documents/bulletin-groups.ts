import { moneyLine } from '../money/yuan.ts'
import { percentText } from '../number/ratio.ts'
import { type ProjectCategory, projectCategoryNames } from '../projects/project.schema.ts'
import { type ProjectStage, projectStageNames } from '../projects/project-stage.ts'
import { monthNumber } from '../time/month.ts'
import { type BulletinFacts, cardOf, type DistrictCount, type ProjectGroup } from './bulletin-facts.ts'
import { figure, joinedBy, named, type Sentence, says } from './sentence.ts'

const some = <Key extends string>(groups: readonly ProjectGroup<Key>[]) => groups.filter(({ projects }) => projects > 0)

/** `加快前期120个，已开工3个`. */
const stageClause = ({ key, projects, started }: ProjectGroup<ProjectStage>): Sentence => {
  const source = { kind: 'projects', stage: key } as const
  return says`${projectStageNames[key]}${figure(projects, source)}个，已开工${figure(started, source)}个`
}

/** `基础设施项目310个，年度计划12.00亿元，完成6.00亿元，完成率50.0%`. */
function categoryClause({ key, projects, planYuan, ytdYuan }: ProjectGroup<ProjectCategory>): Sentence {
  const source = { kind: 'projects', category: key } as const
  const first = says`${projectCategoryNames[key]}项目${figure(projects, source)}个`
  if (!planYuan) return says`${first}，没有年度计划`
  const plan = says`${first}，年度计划${figure(moneyLine(planYuan), source)}`
  if (ytdYuan === null) return says`${plan}，尚无完成数据`
  const rate = percentText({ numerator: ytdYuan, denominator: planYuan })
  return says`${plan}，完成${figure(moneyLine(ytdYuan), source)}，完成率${figure(rate, source)}`
}

const most = 5

const districtClause = ({ code, name, projects }: DistrictCount): Sentence =>
  says`${named(name)}${figure(projects, { kind: 'projects', district: code })}个`

/** Those that should have started and have not, and where they are. */
function starts(facts: BulletinFacts): Sentence {
  const card = cardOf(facts, 'start-rate')
  const source = { kind: 'source', figure: 'start-rate' } as const
  if (!card || card.value === null || card.numerator === null || card.denominator === null)
    return says`没有已到计划开工月份的项目。`
  const left = card.denominator - card.numerator
  const first = says`到${String(monthNumber(facts.month))}月底应开工项目${figure(card.denominator, source)}个，已开工${figure(card.numerator, source)}个，开工率${figure(card.display, source)}`
  if (left === 0) return says`${first}，没有应开工未开工的项目。`
  const { notStarted } = facts
  const shown = joinedBy('、', notStarted.slice(0, most).map(districtClause))
  const rest = notStarted.length > most ? says`等${figure(notStarted.length, { kind: 'projects' })}个区（市）县` : []
  return says`${first}，应开工未开工${figure(left, source)}个，分布在${shown}${rest}。`
}

interface GroupParagraphs {
  readonly byStage: Sentence
  readonly byCategory: Sentence
  readonly starts: Sentence
}

/** What the projects are by stage and by category, and which have not started. */
export function groupParagraphs(facts: BulletinFacts): GroupParagraphs {
  const [stages, categories] = [some(facts.stages), some(facts.categories)]
  return {
    byStage: stages.length === 0 ? [] : says`${joinedBy('；', stages.map(stageClause))}。`,
    byCategory: categories.length === 0 ? [] : says`${joinedBy('；', categories.map(categoryClause))}。`,
    starts: starts(facts),
  }
}
