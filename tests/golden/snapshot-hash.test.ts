import { snapshotHash } from '@pianqu/server/modules/snapshots/snapshot-hash.ts'
import { describe, expect, test } from 'vitest'

const frozen = { number: '2025-09-1', note: null, content: '{}', invested: '{}', format: 1 }

describe('the hash of a snapshot', () => {
  test('of the first format is what it was before formats were kept', () => {
    // SHA-256 of ["2025-09-1",null,"{}","{}"].
    expect(snapshotHash(frozen, [])).toBe('c9a2873bd4927e81001470463ce8dd97e72595c4d55c62d3ac4de9cb96002d1d')
  })

  test('of any later one covers the format, so that none passes for another', () => {
    const hashes = [1, 2, 3].map((format) => snapshotHash({ ...frozen, format }, []))
    expect(new Set(hashes).size).toBe(3)
  })
})
