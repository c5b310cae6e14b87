import type { Asking } from './ask-sums.ts'
import { fieldOf, pointStep, rowOf, rowsOf } from './compare.ts'
import type { Verdict } from './opinion.ts'

const named = ({ project, isHead, state }: Verdict): string => `${project.code}${isHead ? ' (package)' : ''}, ${state}`

const placeOf = (where: string, verdict: Verdict): string => `${where} ${named(verdict)}`

/** The light of a project with each of its components. */
async function compareLight({ found, ask, month }: Asking, verdict: Verdict): Promise<void> {
  const at = placeOf(`${month} light of`, verdict)
  const said = await ask(`/api/projects/${verdict.project.code}/light?month=${month}`)
  const components = new Map(rowsOf(said, 'components').map((each) => [String(each['kind']), each['light']]))
  for (const kind of new Set([...components.keys(), ...Object.keys(verdict.components)])) {
    // How months follow one another is told beside the four, and seen in the light itself.
    if (kind === 'consecutive' || kind === 'catch-up') continue
    found.exactly(at, `component ${kind}`, verdict.components[kind], components.get(kind))
  }
  found.exactly(at, 'computed', verdict.computed, fieldOf(said, 'computed'))
  found.exactly(at, 'light', verdict.light, fieldOf(said, 'light'))
}

/** The list of projects, of a month or of a snapshot. */
export async function compareList({ found, ask, opinion, month }: Asking, of: string): Promise<void> {
  const rows = rowsOf(await ask(`/api/projects?${of}&pageSize=200`))
  for (const verdict of opinion.month(month)) {
    const at = placeOf(`${of} row`, verdict)
    const row = rowOf(rows, verdict.project.code)
    found.yuan(at, 'planYuan', verdict.planYuan, fieldOf(row, 'planYuan'))
    found.yuan(at, 'ytdYuan', verdict.ytdYuan, fieldOf(row, 'ytdYuan'))
    found.near(at, 'expectedYuan', verdict.expected, fieldOf(row, 'expectedYuan'), 1)
    found.near(at, 'behindPoints', verdict.behind, fieldOf(row, 'behindPoints'), pointStep)
    found.exactly(at, 'light', verdict.light, fieldOf(row, 'light'))
    found.exactly(at, 'isPackage', verdict.isHead, fieldOf(row, 'isPackage'))
  }
}

export async function compareProjects(asking: Asking): Promise<void> {
  await compareList(asking, `month=${asking.month}`)
  for (const verdict of asking.opinion.month(asking.month)) await compareLight(asking, verdict)
}

/** The months of the year on each project's own page. */
export async function comparePages({ found, ask, opinion, month: last }: Asking): Promise<void> {
  for (const project of opinion.city.projects) {
    const page = await ask(`/api/projects/${project.code}?month=${last}`)
    for (const said of rowsOf(page, 'months')) {
      const month = String(said['month'])
      if (month > last) continue
      const verdict = opinion.of(project, month)
      const at = placeOf(`page, ${month} of`, verdict)
      found.near(at, 'expectedYuan', verdict.expected, said['expectedYuan'] ?? null, 1)
      found.exactly(at, 'light', verdict.light, said['light'])
      if (verdict.state === 'accepted') found.yuan(at, 'ytdYuan', verdict.ytdYuan, said['ytdYuan'])
    }
  }
}
