package magneton.background;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import magneton.response.ObservedWindow;

/** Several backgrounds together; components of one name get numbers: {@code flat}, {@code flat-2}. */
public record SumBackground(List<BackgroundModel> parts) implements BackgroundModel {
    public SumBackground {
        parts = List.copyOf(parts);
    }

    @Override
    public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
        List<BackgroundComponent> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BackgroundModel part : parts) {
            for (BackgroundComponent component : part.over(window, kgDays)) {
                String name = component.name();
                for (int number = 2; !names.add(name); number++) {
                    name = component.name() + "-" + number;
                }
                components.add(component.named(name));
            }
        }
        return components;
    }

    @Override
    public List<String> includes() {
        return parts.stream().flatMap(part -> part.includes().stream()).distinct().toList();
    }

    /** Those of its parts; of components of one name the first. */
    @Override
    public List<ShapeParameter> shapes() {
        Map<String, ShapeParameter> shapes = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            for (ShapeParameter shape : parts.get(i).shapes()) {
                shapes.putIfAbsent(shape.name(), new ShapeParameter(
                        shape.name(), shape.step(), factor -> with(part, shape.model().apply(factor))));
            }
        }
        return List.copyOf(shapes.values());
    }

    private SumBackground with(int part, BackgroundModel other) {
        List<BackgroundModel> changed = new ArrayList<>(parts);
        changed.set(part, other);
        return new SumBackground(changed);
    }
}
