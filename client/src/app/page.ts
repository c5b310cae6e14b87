import type { Permission } from '@pianqu/shared/access/access.ts'
import type { RouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import type { Pattern } from '../navigation/paths.ts'

/** One screen: where it is, what it is called, who may open it, and what its address may say. */
export interface Page {
  readonly path: Pattern
  /** Names its tab, too, where it has one. */
  readonly title: string
  /** The page from which it is reached, and whose tab stays marked. */
  readonly within?: Pattern
  readonly anyOf: readonly Permission[]
  /** Every field needs a default or must be optional, and must not fail on nonsense: `.catch(…)`. */
  readonly search: z.ZodObject
  /** Its figures can be those of a snapshot. */
  readonly readsSnapshots?: true
  /**
   * The month it shows where its address names none: of the board, of today, or none at all, where the bar at the top names
   * none either. Unsaid it is the one that figures open with.
   */
  readonly month?: 'board' | 'today' | 'none'
  /** What is done on it goes on without the server, and it says so itself. */
  readonly goesOnAlone?: true
  readonly component: RouteComponent
}

/** The search of a page that has none of its own. */
export const noSearch = z.object({})
