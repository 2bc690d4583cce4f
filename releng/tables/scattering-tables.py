#!/usr/bin/python3
# SPDX-License-Identifier: EPL-2.0
#
# Makes the tables of org.bragglens.simulate that are not typed from a book (needs the Debian packages python3-gemmi and python3-numpy):
#
#   scattering-tables.py OUT [f0_WaasKirf.dat]
#
# OUT/anomalous-dispersion.csv   f' and f'' of Cromer and Liberman's theory, thinned so that straight lines in ln E between the entries stay
#                                within 0.04 electrons (f'' above 3: 1.5 %); within 0.4 % of an absorption edge less
#                                and less
# OUT/neutron-lengths.csv        bound coherent scattering lengths of the natural elements (Sears 1992)
# OUT/form-factors-waasmaier-kirfel.csv   of the atoms and ions in the DABAX file, if that is given
import re
import sys
import gemmi
import numpy as np

# above 80 keV, at the K edges of the heaviest elements, gemmi's integrals are erratic
FROM, TO = 4e3, 80e3  # eV
POINTS = 24000
TOLERANCE, SHARE, EDGE = 0.04, 0.015, 0.004


def without_poles(x, f, jumps, window=0.012):
    """At a few energies far from all edges the program's integral has a pole A / (x - x0) that no physics has: found and taken off."""
    smooth = f.copy()
    far = np.ones(POINTS, bool)
    for i in jumps:
        far &= np.abs(x - x[i]) > 0.003
    steps = np.flatnonzero((np.abs(np.diff(f[:, 0])) > 0.1) & far[1:] & far[:-1])
    for group in np.split(steps, np.flatnonzero(np.diff(steps) > 100) + 1):
        if not len(group):
            continue
        middle = group[len(group) // 2]
        around = (np.abs(x - x[middle]) < window) & far
        best = None
        for x0 in np.linspace(x[group[0]] - 1e-3, x[group[-1]] + 1e-3, 400):
            use = around & (np.abs(x - x0) > 0.0015)
            t = x[use] - x0
            columns = np.stack([np.ones(t.size), t, t * t, 1 / t], 1)
            solution = np.linalg.lstsq(columns, f[use, 0], rcond=None)[0]
            error = np.sum((columns @ solution - f[use, 0]) ** 2)
            if best is None or error < best[0]:
                best = error, x0, solution[3]
        _, x0, strength = best
        outside = np.abs(x - x0) > 0.0015
        smooth[outside, 0] -= strength / (x[outside] - x0) * (np.abs(x[outside] - x0) < 0.2)
        ends = np.flatnonzero(outside & (np.abs(x - x0) < 0.003))
        inside = ~outside
        smooth[inside, 0] = np.interp(x[inside], x[ends], smooth[ends, 0])
        print(f"pole near {np.exp(x0):.0f} eV, strength {strength:.5f}")
    return smooth


def thinned(z):
    energy = np.exp(np.linspace(np.log(FROM), np.log(TO), POINTS))
    f = np.array([gemmi.cromer_liberman(z=z, energy=e) for e in energy])
    x = np.log(energy)
    # an absorption edge is a jump of f''
    jumps = [i for i in range(POINTS - 1) if f[i + 1, 1] > 1.02 * f[i, 1] + 0.01]
    # nearer to an edge the tolerance grows as the inverse distance: f' has a pole there, and compounds differ
    looser = np.ones(POINTS)
    for i in jumps:
        looser = np.maximum(looser, EDGE / np.maximum(1e-5, np.minimum(np.abs(x - x[i]), np.abs(x - x[i + 1]))))
    print(gemmi.Element(z).name)
    f = without_poles(x, f, jumps)
    allowed = np.stack([np.full(POINTS, TOLERANCE), np.maximum(TOLERANCE, SHARE * f[:, 1])], 1) * looser[:, None]
    kept = {0, POINTS - 1}
    for i in jumps:
        kept |= {i, i + 1}
    places = sorted(kept)
    open_ = list(zip(places, places[1:]))
    while open_:
        a, b = open_.pop()
        if b - a < 2:
            continue
        t = ((x[a:b + 1] - x[a]) / (x[b] - x[a]))[:, None]
        error = np.abs(f[a] + t * (f[b] - f[a]) - f[a:b + 1]) / allowed[a:b + 1]
        if error.max() > 0.9:
            m = (a + b) // 2
            kept.add(m)
            open_ += [(a, m), (m, b)]
    # neighbours that a longer line can do without
    places = sorted(kept)
    fixed = {0, POINTS - 1} | {j for i in jumps for j in (i, i + 1)}
    result = [places[0]]
    i = 0
    while i < len(places) - 1:
        j = i + 1
        while j + 1 < len(places) and places[j] not in fixed:
            a, b = places[i], places[j + 1]
            t = ((x[a:b + 1] - x[a]) / (x[b] - x[a]))[:, None]
            if (np.abs(f[a] + t * (f[b] - f[a]) - f[a:b + 1]) / allowed[a:b + 1]).max() > 0.9:
                break
            j += 1
        result.append(places[j])
        i = j
    return [(energy[i], f[i, 0], f[i, 1], i in jumps) for i in result]


def number(v, digits):
    text = f'{v:.{digits}f}'.rstrip('0').rstrip('.')
    return {'-0': '0', '': '0'}.get(text, text).replace('0.', '.', 1) if text.startswith(('0.', '-0.')) else text


def write(name, head, lines):
    with open(f'{sys.argv[1]}/{name}', 'w', encoding='utf-8') as out:
        out.write(''.join(f'# {h}\n' for h in head) + ''.join(line + '\n' for line in lines))


lines = []
for z in range(3, 93):
    rows = thinned(z)
    # ' before an energy: the absorption edge lies between it and the next
    lines.append(gemmi.Element(z).name + ','
                 + ' '.join(("'" if edge else '') + f'{e:.0f}/{number(a, 3)}/{number(b, 3)}' for e, a, b, edge in rows))
write('anomalous-dispersion.csv',
      ["Anomalous dispersion f' and f'' in electrons, Li to U, 4 to 80 keV: theory of Cromer and Liberman 1970, doi:10.1063/1.1674266, and",
       '1981, doi:10.1107/S0567739481000600. Thinned by releng/tables/scattering-tables.py.',
       "element,energy in eV/f'/f'' ... to be joined by straight lines in ln E; ' marks the last energy below an absorption edge"], lines)

lengths = []
for z in range(1, 119):
    element = gemmi.Element(z)
    length = element.neutron92.get_coefs()[0] if element.neutron92 else 0
    if length:
        lengths.append(f'{element.name},{length:g}')
write('neutron-lengths.csv', ['Bound coherent scattering lengths of thermal neutrons in fm, natural elements, real part: Sears 1992,',
                              'doi:10.1080/10448639208218770.', 'element,b'], lengths)

if len(sys.argv) > 2:
    rows, name = [], ''
    for line in open(sys.argv[2], encoding='latin-1'):
        if line.startswith('#S'):
            name = line.split()[2]
        elif not line.startswith('#') and line.strip() and name != 'D' and (
                gemmi.Element(name).name == name or re.fullmatch(r'[A-Z][a-z]?\d[+-]', name)):
            v = line.split()
            rows.append(','.join([name] + [f'{float(t):g}' if abs(float(t)) < 1e5 else f'{float(t)!r}' for t in v[:5] + v[6:] + v[5:6]]))
    write('form-factors-waasmaier-kirfel.csv', ['X-ray form factors of atoms and ions, five Gaussians and a constant, up to s = 6 / Å: '
                                                'Waasmaier and Kirfel 1995, doi:10.1107/S0108767394013292.',
                                                'element,a1,a2,a3,a4,a5,b1,b2,b3,b4,b5,c'], rows)
