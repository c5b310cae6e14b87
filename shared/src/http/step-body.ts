import { z } from 'zod'

/** The body of a step that is taken with something counted by versions: which one, and the version that was read. */
export const stepBody = <
  const Steps extends readonly string[],
  More extends z.core.$ZodLooseShape = Record<never, never>,
>(
  steps: Steps,
  more: More = {} as More,
) => z.object({ step: z.enum(steps), version: z.int(), ...more })
