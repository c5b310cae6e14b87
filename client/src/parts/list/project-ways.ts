import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'

/** Where a project's name, light and figure lead; addresses are not this layer's to know. */
export interface ProjectLinks {
  readonly name: (row: ProjectRow) => React.ReactNode
  readonly light: (row: ProjectRow, shown: React.ReactNode) => React.ReactNode
  readonly progress: (row: ProjectRow, shown: React.ReactNode) => React.ReactNode
  readonly plan: (row: ProjectRow, shown: React.ReactNode) => React.ReactNode
  /** The same progress, in other characters: its rate, and where it stands against the schedule. */
  readonly against: (row: ProjectRow, text: string, shown: React.ReactNode) => React.ReactNode
}
