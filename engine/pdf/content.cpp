#include "pdf/content.h"

#include "pdf/canvas.h"

namespace skrejlapa
{

namespace
{

template <class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

bool is_push(const PaintOperation& operation)
{
    return std::holds_alternative<PushClip>(operation) || std::holds_alternative<PushRotation>(operation) ||
           std::holds_alternative<PushOpacity>(operation);
}

/// From the trim's top.
Length top_of(const PaintOperation& operation)
{
    if (const auto* const text = std::get_if<DrawGlyphs>(&operation))
        return text->baseline.y - text->run.size;
    const auto* const picture = std::get_if<DrawPicture>(&operation);
    return picture == nullptr ? Length{} : picture->area.top();
}

enum class Contents { nothing, one_mark, several };

// What stands between a push at `at` and its pop. A picture counts as several: it may be made of many marks.
Contents contents_of(const std::vector<PaintItem>& items, std::size_t at)
{
    int depth = 1;
    int marks = 0;
    for (std::size_t i = at + 1; i < items.size() && depth > 0 && marks < 2; ++i) {
        const PaintOperation& operation = items[i].operation;
        if (is_push(operation))
            ++depth;
        else if (std::holds_alternative<Pop>(operation))
            --depth;
        else
            marks += std::holds_alternative<DrawPicture>(operation) ? 2 : 1;
    }
    return marks == 0 ? Contents::nothing : marks == 1 ? Contents::one_mark : Contents::several;
}

class PageWriter
{
public:
    PageWriter(const PaintPage& page, const DrawingMeans& means) : page_(page), means_(means), space_(page)
    {
        canvases_.push_back({Canvas(space_, means_), 1});
    }

    PageContent write()
    {
        for (std::size_t i = 0; i < page_.items.size(); ++i)
            write(page_.items[i].operation, page_.items[i].element, i);
        for (const PaintOperation& mark : page_.marks)
            write(mark, no_element, page_.items.size());
        return {canvases_.front().canvas.finish(), std::move(groups_)};
    }

private:
    struct Layer {
        Canvas canvas;
        double opacity = 1;
    };
    enum class Opened { state, group };

    const PaintPage& page_;
    const DrawingMeans& means_;
    UserSpace space_;
    std::vector<Layer> canvases_;
    std::vector<Opened> opened_;
    std::vector<Content> groups_;

    Canvas& canvas() { return canvases_.back().canvas; }

    // `at`: of the page's items, where a group's contents are looked for.
    void write(const PaintOperation& operation, ElementId element, std::size_t at)
    {
        enter(operation, element);
        std::visit(Overloaded{[&](const FillPath& shape) { canvas().fill(shape); },
                              [&](const StrokePath& line) { canvas().stroke(line); },
                              [&](const DrawGlyphs& text) { canvas().show(text); },
                              [&](const DrawPicture& drawing) { canvas().draw(drawing); },
                              [&](const PushClip& clip) {
                                  canvas().push_clip(clip);
                                  opened_.push_back(Opened::state);
                              },
                              [&](const PushRotation& rotation) {
                                  canvas().push_rotation(rotation);
                                  opened_.push_back(Opened::state);
                              },
                              [&](const PushOpacity& opacity) { push_opacity(opacity.opacity, at); },
                              [&](const Pop&) { pop(); }},
                   operation);
    }

    void enter(const PaintOperation& operation, ElementId element)
    {
        if (is_push(operation) || std::holds_alternative<Pop>(operation))
            return;
        const auto* const text = std::get_if<DrawGlyphs>(&operation);
        canvas().enter(element, text == nullptr ? 0 : text->run.position, top_of(operation));
    }

    // Overlapping marks must not show through each other: only a group gets its opacity as a whole.
    void push_opacity(double opacity, std::size_t at)
    {
        if (contents_of(page_.items, at) == Contents::several && opacity < 1) {
            canvases_.push_back({Canvas(space_, means_), opacity});
            opened_.push_back(Opened::group);
        } else {
            canvas().push_opacity(opacity);
            opened_.push_back(Opened::state);
        }
    }

    void pop()
    {
        const Opened last = opened_.back();
        opened_.pop_back();
        if (last == Opened::state) {
            canvas().pop();
            return;
        }
        const double opacity = canvases_.back().opacity;
        Content group = canvas().finish();
        canvases_.pop_back();
        groups_.push_back(std::move(group));
        canvas().draw_group(groups_.size() - 1, opacity);
    }
};

} // namespace

PageContent write_content(const PaintPage& page, const DrawingMeans& means) { return PageWriter(page, means).write(); }

} // namespace skrejlapa
