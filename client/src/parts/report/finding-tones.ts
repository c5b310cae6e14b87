import type { Finding } from '@pianqu/shared/reports/line-checks.ts'

/** How a finding looks: what must be mended, what must be explained. */
export const findingTones: Record<Finding['level'], 'bad' | 'warn'> = { hard: 'bad', soft: 'warn' }
