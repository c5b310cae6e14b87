import { z } from 'zod'

/** Whose line it is and of what, for a list that goes across reports. */
export const lineNames = {
  unitCode: z.string(),
  unitName: z.string(),
  projectCode: z.string(),
  projectName: z.string(),
}
