"""Reads a workspace with pyhf and prints its 90 % upper limit on mu^2 against the best fit with mu^2 >= 0."""
import json
import sys

import pyhf
from scipy.optimize import brentq

QUANTILE = 2.705543454

with open(sys.argv[1]) as file:
    workspace = pyhf.Workspace(json.load(file))
model = workspace.model()
data = workspace.data(model)
poi = model.config.poi_index
pyhf.set_backend("numpy", pyhf.optimize.scipy_optimizer(tolerance=1e-10, maxiter=100000))


def held(mu_squared):
    return pyhf.infer.mle.fixed_poi_fit(mu_squared, data, model, return_fitted_val=True)[1].item()


best, least = pyhf.infer.mle.fit(data, model, return_fitted_val=True)
least = least.item() if best[poi] > 0 else held(0.0)
edge = model.config.suggested_bounds()[poi][1]
low, high = max(best[poi], 0.0), max(2 * best[poi], 0.001)
while high < edge and held(high) - least < QUANTILE:
    low, high = high, min(2 * high, edge)
print(brentq(lambda mu_squared: held(mu_squared) - least - QUANTILE, low, high))
