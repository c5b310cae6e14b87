import { job } from '@pianqu/server/work/job.ts'
import { workPool } from '@pianqu/server/work/work-pool.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { broken, doubled, endless, full, greedy, refusing } from './pool-jobs.ts'

const program = new URL('./pool-worker.ts', import.meta.url)
const limits = { atOnce: 1, mostWaiting: 3, mostWaitingOf: 2, deadlineMs: 10_000, heapMb: 64 }

let pool = workPool(program, { limits })
afterEach(async () => {
  await pool.close()
  pool = workPool(program, { limits })
})

describe('work beside the loop', () => {
  test('comes back as what it made', async () => {
    await expect(pool.run(doubled, 'a', 21n)).resolves.toBe(42n)
    await expect(pool.run(doubled, 'a', 4n)).resolves.toBe(8n)
  })

  test('refuses on purpose as it would have done here, and fails as ours', async () => {
    await expect(pool.run(refusing, 'a', '/x')).rejects.toMatchObject({
      name: 'ProblemError',
      code: 'rail/bad-boundary',
      status: 422,
      detail: '边界有错误',
      errors: [{ pointer: '/x' }],
    })
    await expect(pool.run(broken, 'a', 'out of range')).rejects.toThrow(/RangeError: out of range/)
    await expect(pool.run(full, 'a', 'SQLITE_FULL')).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    await expect(
      pool.run(
        job('unheard-of', (value: number) => value),
        'a',
        1,
      ),
    ).rejects.toThrow('No job unheard-of')
    await expect(pool.run(doubled, 'a', 1n)).resolves.toBe(2n)
  })

  test('that takes too long ends at its deadline, and others go on', async () => {
    pool = workPool(program, { limits: { ...limits, deadlineMs: 1000 } })
    const slow = pool.run(endless, 'a', 1)
    const next = pool.run(doubled, 'b', 1n)
    await expect(slow).rejects.toMatchObject({ code: 'work/too-long', detail: expect.stringContaining('超过 1 秒') })
    await expect(next).resolves.toBe(2n)
  })

  test('that takes too much memory ends alone', async () => {
    await expect(pool.run(greedy, 'a', 10_000)).rejects.toMatchObject({ code: 'work/too-large' })
    await expect(pool.run(doubled, 'a', 1n)).resolves.toBe(2n)
  })

  test('of one person leaves a worker to the others', async () => {
    pool = workPool(program, { limits: { ...limits, atOnce: 2, deadlineMs: 60_000 } })
    const slow = [pool.run(endless, 'a', 1), pool.run(endless, 'a', 1)].map((each) => each.catch(() => 'ended'))
    await expect(pool.run(doubled, 'b', 21n)).resolves.toBe(42n)
    await pool.close()
    await expect(Promise.race(slow)).resolves.toBe('ended')
  })

  test('goes on with another worker where the one before was let go', async () => {
    pool = workPool(program, { limits: { ...limits, idleMs: 0 } })
    for (const value of [1n, 2n, 3n]) {
      await expect(pool.run(doubled, 'a', value)).resolves.toBe(2n * value)
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    }
  })

  test('waits in turn, few at a time of one person', async () => {
    const mine = [1n, 2n, 3n].map((value) => pool.run(doubled, 'a', value))
    await expect(pool.run(doubled, 'a', 4n)).rejects.toMatchObject({ code: 'work/busy', status: 429 })
    await expect(pool.run(doubled, 'b', 5n)).resolves.toBe(10n)
    await expect(Promise.all(mine)).resolves.toEqual([2n, 4n, 6n])
  })
})
