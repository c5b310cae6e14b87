import type { Change } from '../../db/command.ts'
import {
  addScenario,
  loadOwnScenario,
  type ScenarioContent,
  type StoredScenario,
  saveScenario,
} from './bond-scenario.repository.ts'

type Step = 'save' | 'change' | 'archive'

/** Scenarios are suppositions: keeping one moves no figure. */
function tell({ audit }: Change, step: Step, { scenarioId, year, name, steps }: StoredScenario): void {
  audit({
    action: `bond-scenario.${step}`,
    subject: `bond-scenario:${scenarioId}`,
    movesFigures: false,
    detail: { year, name, steps: steps.length },
  })
}

/** Saves a scenario under a name. */
export function saveNewScenario(
  change: Change,
  { year, ...content }: ScenarioContent & { year: number },
): StoredScenario {
  const saved = addScenario(change, year, content)
  tell(change, 'save', saved)
  return saved
}

interface Versioned {
  readonly id: string
  readonly version: number
}

/** Changes one's own scenario. Throws common/stale where it changed in between. */
export function changeScenario(
  change: Change,
  { id, version, ...content }: ScenarioContent & Versioned,
): StoredScenario {
  const saved = saveScenario(change, { ...loadOwnScenario(change, id), ...content }, version)
  tell(change, 'change', saved)
  return saved
}

/** Puts one's own scenario away: it leaves the list, its link still answers. */
export function archiveScenario(change: Change, { id, version }: Versioned): StoredScenario {
  const saved = saveScenario(change, { ...loadOwnScenario(change, id), archivedAt: change.at }, version)
  tell(change, 'archive', saved)
  return saved
}
