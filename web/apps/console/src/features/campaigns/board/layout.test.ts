import type { SpreadNode } from '@banyan/api'
import { describe, expect, it } from 'vitest'
import { finder } from './draw'
import { foldedTexts, generations, labelled, radialLayout, withoutLoners } from './layout'

const node = (id: number, parent?: number): SpreadNode => ({ personId: `p${id}`, ...(parent === undefined ? {} : { parentId: `p${parent}` }), nickname: `n${id}`, depth: 0, joinedAt: new Date(id * 1000).toISOString(), children: 0, branch: 1, ordered: false })
/** A random forest by a seeded generator; the seed is in the test's name. */
function forest(size: number, seed: number): SpreadNode[] {
  let state = seed
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647
  return Array.from({ length: size }, (_, at) => (at === 0 || random() < 0.03 ? node(at) : node(at, Math.floor(random() * at))))
}

describe('the spread tree', () => {
  it('places everybody once, children outside of their parents (seed 42)', () => {
    const tree = radialLayout(forest(500, 42))
    expect(new Set(tree.nodes.map(one => one.node.personId)).size).toBe(500)
    for (const { from, to } of tree.links) expect(to.radius).toBeGreaterThan(from.radius)
  })
  it('keeps the dots of one ring apart (seed 7)', () => {
    const tree = radialLayout(forest(500, 7), 9)
    const rings = new Map<number, number[]>()
    for (const one of tree.nodes) rings.set(one.radius, [...(rings.get(one.radius) ?? []), one.angle])
    for (const [radius, angles] of rings) {
      if (radius > 0) expect(angles.length * 9).toBeLessThanOrEqual(2 * Math.PI * radius + 1)
      expect(new Set(angles).size).toBe(angles.length)
    }
  })
  it('puts a single root into the middle', () => {
    expect(radialLayout([node(0), node(1, 0)]).nodes[0]).toMatchObject({ x: 0, y: 0 })
  })
  it('takes whoever has an unknown parent as a root, and survives a long chain', () => {
    expect(radialLayout([node(1, 99)]).links).toEqual([])
    const chain = Array.from({ length: 5000 }, (_, at) => (at === 0 ? node(0) : node(at, at - 1)))
    expect(radialLayout(chain).nodes).toHaveLength(5000)
  })
  it('names those who brought most, and nobody over another', () => {
    const tree = radialLayout([...Array.from({ length: 4 }, (_, at) => ({ ...node(at), children: 5 - at })), node(9, 0)])
    const names = labelled(tree.nodes, 400, 10)
    expect(names.map(one => one.node.personId)).toContain('p0')
    expect(names.length).toBeLessThan(4)
  })
  it('tells where people are folded away, and shows as many generations as asked', () => {
    const nodes = [{ ...node(0), branch: 9 }, { ...node(1, 0), depth: 1, branch: 5 }, { ...node(2, 1), depth: 2, branch: 1 }]
    expect([...foldedTexts(nodes, String)]).toEqual([['p0', '3'], ['p1', '3']])
    expect(generations(nodes, 2).map(one => one.personId)).toEqual(['p0', 'p1'])
    expect(generations(nodes, 0)).toHaveLength(3)
  })
  it('finds the dot under the pointer among ten thousand (seed 7)', () => {
    const tree = radialLayout(forest(10_000, 7))
    const find = finder(tree.nodes)
    for (const one of tree.nodes.filter((_, at) => at % 997 === 0)) expect(find(one.x + 0.4, one.y, 5)).toBe(one)
    expect(find(tree.extent * 2, 0, 5)).toBeUndefined()
  })
  it('leaves out of a large picture who came alone', () => {
    const nodes = [node(0), { ...node(1), branch: 2 }, { ...node(2, 1), depth: 1 }]
    expect(withoutLoners(nodes, 2).map(one => one.personId)).toEqual(['p1', 'p2'])
    expect(withoutLoners(nodes, 3)).toHaveLength(3)
  })
})
