import { describe, expect, test } from 'vitest'
import { isSetUp, type SetupCounts, setupSteps } from './setup.ts'

const nothing: SetupCounts = {
  ...{ taskforce: 0, units: 0, districts: 0, districtsWithAccount: 0, areas: 0, clusters: 0, projects: 0 },
  ...{ projectsWithPlan: 0, months: 0, stations: 0, areasWithOutline: 0, batches: 0, openedMonths: 0 },
}
const registry = {
  ...{ taskforce: 1, units: 16, districts: 3, districtsWithAccount: 3, areas: 6, clusters: 12, projects: 68 },
  projectsWithPlan: 60,
}
const stateOf = (counts: Partial<SetupCounts>) =>
  Object.fromEntries(setupSteps({ ...nothing, ...counts }).map(({ code, state }) => [code, state]))
const nextOf = (counts: Partial<SetupCounts>) =>
  setupSteps({ ...nothing, ...counts }).find(({ state }) => state === 'next')?.code

describe('a city from nothing', () => {
  test.each([
    [{}, 'taskforce'],
    [{ taskforce: 1 }, 'units'],
    [{ taskforce: 1, units: 4, districts: 2, districtsWithAccount: 1 }, 'people'],
    // A city of departments alone has nobody to report yet.
    [{ taskforce: 1, units: 4 }, 'people'],
    [{ ...registry, areas: 0 }, 'areas'],
    [{ ...registry, projectsWithPlan: 0 }, 'plans'],
    [registry, 'month'],
    [{ ...registry, openedMonths: 1 }, 'overview'],
    [{ ...registry, openedMonths: 1, months: 1 }, undefined],
  ])('%j goes on with %s', (counts, next) => {
    expect(nextOf(counts)).toBe(next)
  })

  test('says of what can wait that it can, and counts what is there of how many', () => {
    expect(stateOf(registry)).toMatchObject({ bonds: 'optional', stations: 'optional', overview: 'later' })
    const outlines = setupSteps({ ...nothing, ...registry, areasWithOutline: 2 }).find(
      ({ code }) => code === 'outlines',
    )
    expect(outlines).toMatchObject({ count: 2, of: 6, state: 'optional' })
  })

  test('is set up without what can wait', () => {
    expect(isSetUp(setupSteps({ ...nothing, ...registry, openedMonths: 1, months: 1 }))).toBe(true)
    expect(isSetUp(setupSteps({ ...nothing, ...registry, openedMonths: 1 }))).toBe(false)
  })
})
