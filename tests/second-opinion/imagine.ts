import { type Dice, dice } from './dice.ts'
import type { Correction, Exemption, Fiction, Line, October, Plan, Project, RuleChange } from './fiction.ts'
import { imagineBonds } from './imagine-bonds.ts'
import { imagineLines, imaginePlan, monthsOf } from './imagine-lines.ts'
import { districts, imagineAreas, imagineClusters, imagineProjects } from './imagine-registry.ts'
import { addMonths, monthsBetween } from './months.ts'

const fates = ['empty', 'draft', 'review', 'accepted'] as const

function imagineOctober(chance: Dice, projects: readonly Project[]): October {
  if (chance.chance(35)) return { isOpened: false, lines: [], exempt: [] }
  const fateOf = new Map<string, (typeof fates)[number]>(districts.map((code) => [code, chance.oneOf(fates)]))
  const lines = projects.flatMap(({ code, district }) => {
    const fate = fateOf.get(district) ?? 'empty'
    const investedYuan = BigInt(chance.between(0, 900)) * 10_000n
    if (fate === 'empty') return []
    const own = fate === 'review' ? chance.oneOf(['submitted', 'returned', 'accepted'] as const) : fate
    return [{ project: code, investedYuan, fate: own }]
  })
  const plain = projects.filter(({ code, actualCompletion }) => code.startsWith('P') && actualCompletion === null)
  return { isOpened: true, lines, exempt: plain.filter(() => chance.chance(8)).map(({ code }) => code) }
}

function imagineRule(chance: Dice): RuleChange | null {
  const kind = chance.under(5)
  if (kind < 2) return null
  return {
    from: chance.oneOf(['2025-01', '2025-04'] as const),
    yellowMonthsToRed: kind === 3 ? null : chance.between(2, 4),
    catchUp: kind > 2,
  }
}

/** Amounts of published months that turn out to be others, proposed while a month is open. */
function imagineCorrections(chance: Dice, lines: readonly Line[], published: readonly string[]): Correction[] {
  const open = lines.filter(({ project, month }) => published.includes(month) && project.startsWith('P'))
  if (open.length === 0) return []
  const first = chance.oneOf(open)
  return [
    {
      project: first.project,
      month: first.month,
      investedYuan: first.investedYuan + 10_000n * BigInt(chance.between(1, 300)),
    },
  ]
}

function imagineExemptions(chance: Dice, projects: readonly Project[], first: string): Exemption[] {
  return projects
    .filter(({ code }) => code.startsWith('P') && chance.chance(6))
    .map(({ code }) => {
      const from = addMonths(first, chance.under(3))
      return { project: code, from, until: addMonths(from, chance.under(3)) }
    })
}

/** A city by its number: the same number is the same city for ever. */
export function imagine(seed: number): Fiction {
  const chance = dice(seed)
  const areas = imagineAreas(chance)
  const clusters = imagineClusters(chance, areas)
  const projects = imagineProjects(chance, clusters)
  const isPatchy = chance.chance(50)
  const reported = monthsBetween(chance.chance(40) ? '2024-10' : '2025-01', '2025-09')
  // What a package says beside its parts is never counted; bare parts say nothing.
  const headSpeaks = chance.chance(50)
  const speaking = projects.filter(({ code, parent }) => parent !== 'L' && (code !== 'K' || headSpeaks))
  const plans: Plan[] = []
  const lines: Line[] = []
  for (const project of speaking) {
    const isDone = project.actualCompletion !== null
    const years = isDone || reported[0] === '2025-01' ? [2025] : [2024, 2025]
    const own = isDone ? [] : years.map((year) => imaginePlan(chance, project.code, year))
    plans.push(...own.filter((plan) => plan !== null))
    const months = isDone ? reported.filter((month) => month < '2025') : monthsOf(chance, reported, isPatchy)
    lines.push(...imagineLines(chance, project, own, months))
  }
  const publish = chance.chance(70) ? monthsBetween('2025-01', '2025-09').slice(chance.between(5, 8)) : []
  const october = imagineOctober(chance, projects)
  return {
    seed,
    areas,
    clusters,
    projects,
    plans,
    lines,
    ...imagineBonds(chance, projects),
    publish,
    october,
    corrections: october.isOpened ? imagineCorrections(chance, lines, publish) : [],
    exemptions: imagineExemptions(chance, projects, '2025-10'),
    rule: imagineRule(chance),
  }
}
