import fc from 'fast-check'
import { describe, test } from 'vitest'
import { EditingWorld, places, type Values } from './editing-world.fixture.ts'

interface Step {
  readonly name: string
  readonly run: (world: EditingWorld) => void
}

const tab = fc.nat({ max: 1 })
const place = fc.constantFrom(...places)
/** Few values, so that people often type the same; `new` is one that nobody else has typed. */
const value = fc.constantFrom<Values>(null, 1, 2, 'new', 'new')
const fate = fc.constantFrom('lost', 'answer-lost', 'answered', 'answered', 'answered')
const side = fc.constantFrom('mine', 'theirs')

const steps = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  {
    weight: 7,
    arbitrary: fc.tuple(tab, place, value).map(([at, where, what]) => ({
      name: `window ${at} types ${what} into ${where}`,
      run: (world) => world.type(at, where, what),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, value).map(([where, what]) => ({
      name: `a colleague types ${what} into ${where}`,
      run: (world) => world.colleagueTypes(where, what),
    })),
  },
  {
    weight: 5,
    arbitrary: tab.map((at) => ({ name: `the pause of window ${at} is over`, run: (world) => world.pass(at) })),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat({ max: 3 }), fate).map(([at, how]) => ({
      name: `request ${at} is ${how}`,
      run: (world) => world.answer(at, how),
    })),
  },
  { weight: 3, arbitrary: tab.map((at) => ({ name: `window ${at} hears the other`, run: (world) => world.hear(at) })) },
  {
    weight: 2,
    arbitrary: fc.tuple(tab, fc.nat({ max: 2 })).map(([at, late]) => ({
      name: `window ${at} reads what is ${late} versions old`,
      run: (world) => world.read(at, late),
    })),
  },
  {
    weight: 1,
    arbitrary: tab.map((at) => ({ name: `window ${at} is loaded again`, run: (world) => world.reload(at) })),
  },
  {
    weight: 1,
    arbitrary: tab.map((at) => ({ name: `window ${at} goes and returns`, run: (world) => world.goAndReturn(at) })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ name: 'the network is back', run: () => void window.dispatchEvent(new Event('online')) }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(tab, side).map(([at, which]) => ({
      name: `window ${at} chooses ${which}`,
      run: (world) => world.choose(at, which),
    })),
  },
)

/** Shown where it fails. */
const told = ({ name, run }: Step) => ({ name, run, [fc.toStringMethod]: () => `\n  ${name}` })

async function live(kind: 'one device' | 'two windows', story: readonly Step[]): Promise<void> {
  const world = new EditingWorld(kind)
  await world.begin()
  for (const { run } of story) {
    run(world)
    await world.rest()
    world.expectNothingLost()
  }
  await world.settleDown()
  world.expectAllSaved()
  world.close()
}

describe('whatever two windows of a person, colleagues and the network do', () => {
  // After every step: each last word typed is in the store or has been on the server since; what is saved goes over nothing
  // of a colleague that was not in sight; and a place is saved in the order in which it was typed.
  test.each(['one device', 'two windows'] as const)('nothing typed is lost, kept on %s', async (kind) => {
    const story = fc.array(steps.map(told), { minLength: 5, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(story, (each) => live(kind, each)),
      { numRuns: 300 },
    )
  })
})
