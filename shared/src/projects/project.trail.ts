import type { TrailSubjects } from '../trail/trail-action.ts'

/** What is done to a project is done by an import, a report or a month; it has no action of its own. */
export const projectSubjects = { project: '项目' } as const satisfies TrailSubjects
