import { fairQueue, QueueFullError } from '@pianqu/server/work/fair-queue.ts'
import { describe, expect, test } from 'vitest'

/** Work that ends when it is told to. */
function work() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { run: () => ended, end: () => end() }
}

const limits = { atOnce: 1, mostWaiting: 4, mostWaitingAtPlace: 3 }

describe('a fair queue', () => {
  test('lets the places that wait take turns', async () => {
    const queue = fairQueue(limits)
    const order: string[] = []
    const first = work()
    const done = [
      queue('flood', first.run),
      ...['flood 1', 'flood 2'].map((name) => queue('flood', async () => void order.push(name))),
      queue('office', async () => void order.push('office')),
    ]
    first.end()
    await Promise.all(done)
    expect(order).toEqual(['flood 1', 'office', 'flood 2'])
  })

  test('refuses one place before the others', async () => {
    const queue = fairQueue(limits)
    const held = work()
    const waiting = [1, 2, 3, 4].map(() => queue('flood', held.run))
    await expect(queue('flood', held.run)).rejects.toBeInstanceOf(QueueFullError)
    const office = queue('office', held.run)
    await expect(queue('elsewhere', held.run)).rejects.toBeInstanceOf(QueueFullError)
    held.end()
    await Promise.all([...waiting, office])
    await expect(queue('flood', async () => 'again')).resolves.toBe('again')
  })

  test('goes on after work that failed', async () => {
    const queue = fairQueue(limits)
    await expect(queue('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(queue('a', async () => 'fine')).resolves.toBe('fine')
  })
})
