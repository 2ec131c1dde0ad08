import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, reactive } from 'vue'
import { useDraft, type Draft } from './useDraft'

const page = (setup: () => void) => mount(defineComponent({ setup: () => (setup(), () => null) }))

/** A page where something is typed upon a version, and left before it is stored. */
async function typedAndLeft(base: string): Promise<void> {
  const form = reactive({ title: '' })
  const left = page(() => useDraft(() => 'product.1', () => ({ ...form }), () => form.title !== '', () => base))
  form.title = 'typed'
  await nextTick()
  left.unmount()
}

function opened(): Draft<{ title: string }> {
  const drafts: Draft<{ title: string }>[] = []
  page(() => drafts.push(useDraft(() => 'product.1', () => ({ title: '' }), () => false)))
  return drafts[0]!
}

describe('a draft', () => {
  beforeEach(() => localStorage.clear())

  it('comes back with the version it was typed upon, so that a newer one on the server is noticed', async () => {
    await typedAndLeft('"3"')
    expect(opened().read()).toMatchObject({ value: { title: 'typed' }, base: '"3"' })
  })

  it('is gone once it is forgotten', async () => {
    await typedAndLeft('"3"')
    opened().forget()
    expect(opened().read()).toBeUndefined()
  })
})
