"""Profile-likelihood references for ReferenceTest: numpy and scipy alone, written from the formulas of arXiv:1007.1727.

Prints profile_reference.csv. The model of a case, 12 bins i = 0..11, all templates written out here:
  signal      S_i = s exp(-i / 3)
  background  B_i = b (1 + 0.03 i)
  flat        F_i = 0.2 b
  nu_i = x S_i(t1) + B_i (1 + 0.1 t0) + F_i(t2)
  t0: background norm 10 %; t1: signal shift, up = S_i (1.2 - 0.02 i), down = S_i (0.9 + 0.01 i), parabola inside +-1,
  tangents outside; t2: free, F_i (1 + 0.1 t2).
"""
import numpy as np
from scipy import optimize, stats

I = np.arange(12)


def shifted(nominal, up, down, t):
    odd, even = 0.5 * (up - down), 0.5 * (up + down) - nominal
    return nominal + odd * t + even * (t * t if abs(t) <= 1 else 2 * abs(t) - 1)


def expected(case, x, t):
    s, b = case["s"], case["b"]
    sig = s * np.exp(-I / 3)
    back = b * (1 + 0.03 * I)
    return x * shifted(sig, sig * (1.2 - 0.02 * I), sig * (0.9 + 0.01 * I), t[1]) + back * (1 + 0.1 * t[0]) + 0.2 * b * (1 + 0.1 * t[2])


def nll(case, n, centres, x, t):
    nu = expected(case, x, t)
    if np.any(nu <= 0):
        return 1e12
    value = np.sum(nu - n) + np.sum(np.where(n > 0, n * np.log(np.where(n > 0, n, 1) / nu), 0))
    return value + 0.5 * (t[0] - centres[0]) ** 2 + 0.5 * (t[1] - centres[1]) ** 2


def minimum(f, start):
    best = optimize.minimize(f, start, method="Nelder-Mead", options=dict(xatol=1e-9, fatol=1e-13, maxiter=40000, maxfev=40000))
    again = optimize.minimize(f, best.x, method="BFGS", options=dict(gtol=1e-9))
    again = again if again.fun < best.fun else best
    return optimize.minimize(f, again.x, method="Nelder-Mead", options=dict(xatol=1e-10, fatol=1e-14, maxiter=40000, maxfev=40000))


class Profiled:
    def __init__(self, case, n, centres):
        self.case, self.n, self.centres = case, n, centres
        self.best = minimum(lambda p: nll(case, n, centres, p[0], p[1:]), np.array([0.3, *centres, 0.0]))
        self.at_zero = self.at(0.0)
        self.floor = self.best.fun if self.best.x[0] >= 0 else self.at_zero.fun
        self.hat = max(0.0, self.best.x[0])

    def at(self, x):
        return minimum(lambda t: nll(self.case, self.n, self.centres, x, t), self.best.x[1:] * 0.5)

    def q(self, x):
        return 2 * (self.at(x).fun - self.floor)

    def upper(self, level):
        high = self.hat + 0.1
        while self.q(high) < level:
            high += 0.5 * (high + 0.1)
        return optimize.brentq(lambda x: self.q(x) - level, self.hat, high, xtol=1e-9)

    def lower(self, level):
        return 0.0 if self.hat == 0 or self.q(0.0) <= level else optimize.brentq(lambda x: self.q(x) - level, 0, self.hat, xtol=1e-9)


def cls_upper(data, asimov, cl):
    def cls(x):
        q = 0 if x <= data.hat else max(0, data.q(x))
        qa = max(1e-12, asimov.q(x))
        if q <= qa:
            return stats.norm.sf(np.sqrt(q)) / stats.norm.cdf(np.sqrt(qa) - np.sqrt(q))
        above = (q + qa) / (2 * np.sqrt(qa))
        return stats.norm.sf(above) / stats.norm.sf((q - qa) / (2 * np.sqrt(qa)))
    high = data.hat + 0.1
    while cls(high) > 1 - cl:
        high *= 1.5
    return optimize.brentq(lambda x: cls(x) - (1 - cl), data.hat + 1e-9, high, xtol=1e-9)


CASES = [
    dict(name="excess", s=20.0, b=30.0, seed=1, truth=1.0),
    dict(name="none", s=20.0, b=30.0, seed=2, truth=0.0),
    dict(name="deficit", s=20.0, b=30.0, seed=12, truth=-0.4),
    dict(name="few", s=3.0, b=0.7, seed=5, truth=0.5),
    dict(name="many", s=500.0, b=20000.0, seed=6, truth=0.2),
]

print("# Profile likelihoods of the model in profile_reference.py: numpy and scipy (Nelder-Mead, BFGS, Brent), no code of ours")
print("# limits at 90 %: interval where q < 2.7055; one-sided q < 1.6424; asymptotic CLs of q-tilde, and its expectations")
print("case,signal,background,data,best_x,min,q_of_zero,low,high,one_sided,cls,cls_m2,cls_m1,cls_0,cls_p1,cls_p2")
for case in CASES:
    rng = np.random.default_rng(case["seed"])
    n = rng.poisson(np.maximum(expected(case, case["truth"], np.zeros(3)), 0))
    p = Profiled(case, n, np.zeros(2))
    z2, z1 = stats.norm.ppf(0.95) ** 2, stats.norm.ppf(0.9) ** 2
    t = p.at_zero.x
    asimov = Profiled(case, expected(case, 0.0, t), t[:2])
    bands = []
    for k in range(-2, 3):
        root = stats.norm.ppf(1 - 0.1 * stats.norm.cdf(k)) + k
        bands.append(asimov.upper(root ** 2))
    row = [p.best.x[0], p.best.fun, 2 * (p.at_zero.fun - p.best.fun), p.lower(z2), p.upper(z2), p.upper(z1), cls_upper(p, asimov, 0.9), *bands]
    print(",".join([case["name"], repr(case["s"]), repr(case["b"]), " ".join(map(str, n)), *("%.9g" % v for v in row)]))
