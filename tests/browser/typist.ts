import type { Page } from 'playwright-core'

/** Seconds of the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, and a thought. */
const perKey = 0.28
const perThought = 1.35

/** A pinyin input method takes two to three letters and a choice for a character, less for words of several. */
const keysPerCharacter = 2.5

const isIdeograph = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Somebody at the keyboard who has no mouse, and how long a person would take. */
export class Typist {
  keys = 0
  thoughts = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** A person decides what comes next: once before each cell, each command and each look. */
  think(count = 1): void {
    this.thoughts += count
  }

  async press(key: string, times = 1): Promise<void> {
    // A key that is held down with another is pressed all the same.
    this.keys += times * key.split('+').length
    for (let time = 0; time < times; time += 1) await this.#page.keyboard.press(key)
  }

  /** As an input method does it: what was composed arrives at once. */
  async type(text: string): Promise<void> {
    for (const character of text) this.keys += isIdeograph(character) ? keysPerCharacter : 1
    if (isIdeograph(text)) await this.#page.keyboard.insertText(text)
    else await this.#page.keyboard.type(text)
  }

  get seconds(): number {
    return this.keys * perKey + this.thoughts * perThought
  }
}
