import type { Actor } from '@pianqu/shared/access/access.ts'
import { cityJob } from '../../work/job.ts'
import { type Request as Opening, openPeriod } from './open-period.command.ts'
import { type Request as Step, takePeriodStep } from './take-period-step.command.ts'

/** A month of a large city is computed and written whole. */
const deadlineMs = 5 * 60_000

/** Publishing freezes every page of the city. */
export const takePeriodStepJob = cityJob(
  'publishing/take-step',
  ({ actor, ...request }: Step & { readonly actor: Actor }, city) =>
    city.write(actor, (change) => takePeriodStep(change, request)),
  { deadlineMs },
)

/** Opening looks up what every unit owes. */
export const openPeriodJob = cityJob(
  'publishing/open',
  ({ actor, ...request }: Opening & { readonly actor: Actor }, city) =>
    city.write(actor, (change) => openPeriod(change, request)),
  { deadlineMs },
)
