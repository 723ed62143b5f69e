#include "preflight/reader/content_reader.h"
#include "preflight/reader/document_facts.h"

#include "picture/blend_modes.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Far beyond any page: a file may say anything, and not every number fits a Length.
Length length_of(double points)
{
    constexpr double farthest_pt = 1e9;
    return Length::rounded(std::clamp(points, -farthest_pt, farthest_pt) * 1000);
}

std::string key_of(const PdfMark& mark)
{
    std::string key = fmt::format("{} {} {} {} {} {:.3f} {} {}{}{}{} {} {} {} {:.0f}", static_cast<int>(mark.kind),
                                  static_cast<int>(mark.color.kind), static_cast<int>(mark.color.alternate),
                                  fmt::join(mark.color.colorants, ","), fmt::join(mark.color.parts, ","), mark.size_pt,
                                  mark.font, mark.is_outside, mark.is_invisible, mark.overprints, mark.is_transparent,
                                  mark.overprint_mode, mark.width_px, mark.height_px, mark.ppi);
    return key;
}

/// A word of a damaged file, fit for a sentence.
std::string printable(std::string_view word)
{
    constexpr std::size_t longest = 12;
    std::string kept(word.substr(0, longest));
    std::replace_if(
        kept.begin(), kept.end(), [](unsigned char each) { return each < 0x21 || each > 0x7E; }, '?');
    return kept;
}

} // namespace

bool PageMarks::add(PdfMark mark, const PageBounds& bounds)
{
    const PdfBox& box = bounds.box;
    bleed_watch_.add(mark, box);
    const Length left = length_of(box.left - trim_.left);
    const Length top = length_of(trim_.top - box.top);
    mark.area = {{left, top}, {length_of(box.right - trim_.left) - left, length_of(trim_.top - box.bottom) - top}};
    constexpr double hair = 0.01; // a mark may touch the bleed's edge
    mark.is_outside = box.right <= bleed_.left + hair || box.left >= bleed_.right - hair ||
                      box.top <= bleed_.bottom + hair || box.bottom >= bleed_.top - hair;
    return join(std::move(mark));
}

bool PageMarks::join(PdfMark mark)
{
    const auto [known, is_new] = known_.try_emplace(key_of(mark), marks_.size());
    if (is_new) {
        marks_.push_back(std::move(mark));
        return true;
    }
    constexpr std::size_t most_others = 200;
    PdfMark& first = marks_[known->second];
    first.count += mark.count;
    mark.others.insert(mark.others.begin(), mark.area);
    const std::size_t room = most_others - std::min(most_others, first.others.size());
    first.others.insert(first.others.end(), mark.others.begin(),
                        mark.others.begin() + static_cast<std::ptrdiff_t>(std::min(room, mark.others.size())));
    return false;
}

void PageMarks::add(const std::vector<PdfMark>& marks, const BleedWatch& bleed)
{
    bleed_watch_.add(bleed);
    for (const PdfMark& mark : marks)
        join(mark);
}

const std::map<std::string_view, ContentReader::KnownOperator>& ContentReader::operators()
{
    using Reader = ContentReader;
    static const std::map<std::string_view, KnownOperator> all{
        {"q", {&Reader::save, 0}},
        {"Q", {&Reader::restore, 0}},
        {"cm", {&Reader::concatenate, 6}},
        {"w", {&Reader::set_line_width, 1}},
        {"gs", {&Reader::set_graphics_state, 0}},
        {"g", {&Reader::set_fill_device, 1}},
        {"rg", {&Reader::set_fill_device, 3}},
        {"k", {&Reader::set_fill_device, 4}},
        {"G", {&Reader::set_stroke_device, 1}},
        {"RG", {&Reader::set_stroke_device, 3}},
        {"K", {&Reader::set_stroke_device, 4}},
        {"cs", {&Reader::set_fill_space, 0}},
        {"CS", {&Reader::set_stroke_space, 0}},
        {"sc", {&Reader::set_fill_parts, 0}},
        {"scn", {&Reader::set_fill_parts, 0}},
        {"SC", {&Reader::set_stroke_parts, 0}},
        {"SCN", {&Reader::set_stroke_parts, 0}},
        {"m", {&Reader::move_to, 2}},
        {"l", {&Reader::line_to, 2}},
        {"c", {&Reader::curve_to, 6}},
        {"v", {&Reader::curve_to, 4}},
        {"y", {&Reader::curve_to, 4}},
        {"re", {&Reader::rectangle, 4}},
        {"h", {&Reader::close_path, 0}},
        {"W", {&Reader::clip, 0}},
        {"W*", {&Reader::clip, 0}},
        {"f", {&Reader::fill_path, 0}},
        {"F", {&Reader::fill_path, 0}},
        {"f*", {&Reader::fill_path, 0}},
        {"S", {&Reader::stroke_path, 0}},
        {"s", {&Reader::stroke_path, 0}},
        {"B", {&Reader::fill_and_stroke_path, 0}},
        {"B*", {&Reader::fill_and_stroke_path, 0}},
        {"b", {&Reader::fill_and_stroke_path, 0}},
        {"b*", {&Reader::fill_and_stroke_path, 0}},
        {"n", {&Reader::end_path, 0}},
        {"BT", {&Reader::begin_text, 0}},
        {"Tf", {&Reader::set_font, 1}},
        {"TL", {&Reader::set_leading, 1}},
        {"Tr", {&Reader::set_rendering, 1}},
        {"Td", {&Reader::move_text, 2}},
        {"TD", {&Reader::move_text_and_lead, 2}},
        {"Tm", {&Reader::set_text_matrix, 6}},
        {"T*", {&Reader::next_line, 0}},
        {"Tj", {&Reader::show_text, 0}},
        {"TJ", {&Reader::show_text, 0}},
        {"'", {&Reader::show_on_next_line, 0}},
        {"\"", {&Reader::show_on_next_line, 0}},
        {"Do", {&Reader::draw_object, 0}},
        {"BI", {&Reader::draw_inline_image, 0}},
        {"sh", {&Reader::shade, 0}},
        {"BX", {&Reader::begin_compatible, 0}},
        {"EX", {&Reader::end_compatible, 0}},
    };
    // Those on which no mark depends.
    static const char* const others[] = {"i",  "j",  "J",  "M",  "d",  "ri", "d0",  "d1",  "ET",
                                         "Tc", "Tw", "Tz", "Ts", "MP", "DP", "BMC", "BDC", "EMC"};
    static const std::map<std::string_view, KnownOperator> known = [] {
        std::map<std::string_view, KnownOperator> with_others = all;
        for (const char* const name : others)
            with_others[name] = {};
        return with_others;
    }();
    return known;
}

bool ContentReader::may_read(std::size_t bytes)
{
    constexpr std::size_t deepest = 100;
    const bool may = bytes <= document_.left.read && open_drawings_.size() <= deepest;
    if (may)
        document_.left.read -= bytes;
    else
        document_.facts.is_cut_short = true;
    return may;
}

void ContentReader::read(std::string_view content, QPDFObjectHandle resources, const GraphicsState& state)
{
    if (!may_read(content.size()))
        return;
    const QPDFObjectHandle outer_resources = std::exchange(resources_, resources);
    const GraphicsState outer_state = std::exchange(state_, state);
    std::vector<GraphicsState> outer_saved = std::exchange(saved_, {});
    Path outer_path = std::exchange(path_, {});
    ContentTokens tokens(content);
    while (const Operation* const operation = tokens.next()) {
        if (document_.left.operators == 0) {
            document_.facts.is_cut_short = true;
            break;
        }
        --document_.left.operators;
        perform(*operation);
    }
    if (tokens.is_damaged())
        note_damage("a string, dictionary or picture without an end");
    resources_ = outer_resources;
    state_ = outer_state;
    saved_ = std::move(outer_saved);
    path_ = std::move(outer_path);
}

void ContentReader::perform(const Operation& operation)
{
    const auto known = operators().find(operation.name);
    if (known == operators().end()) {
        if (compatible_ == 0)
            note_damage(fmt::format("an operator that PDF does not know ({})", printable(operation.name)));
    } else if (operation.numbers().size() < known->second.least_numbers) {
        note_damage(fmt::format("an operator without its numbers ({})", operation.name));
    } else if (known->second.handler != nullptr) {
        (this->*known->second.handler)(operation);
    }
}

void ContentReader::note_damage(const std::string& what)
{
    constexpr std::size_t most = 3; // more say no more
    if (damage_.size() < most && std::count(damage_.begin(), damage_.end(), what) == 0)
        damage_.push_back(what);
}

// A form that draws itself would never end; readers draw none of it (ISO 32000-1, 8.10.1).
void ContentReader::read_drawing(QPDFObjectHandle drawing, QPDFObjectHandle resources, const GraphicsState& state)
{
    const QPDFObjGen name = drawing.getObjGen();
    if (std::count(open_drawings_.begin(), open_drawings_.end(), name) > 0)
        return;
    constexpr std::size_t cost = 20; // in operators: what it takes to begin and end a drawing
    document_.left.operators -= std::min(cost, document_.left.operators);
    open_drawings_.push_back(name);
    const std::shared_ptr<const std::string> content = unpack_drawing(document_, drawing);
    read(*content, resources, state);
    open_drawings_.pop_back();
}

QPDFObjectHandle ContentReader::resource(const char* category, const std::string& name) const
{
    return entry_of(entry_of(resources_, category), "/" + name);
}

void ContentReader::add(PdfMark mark, const PageBounds& bounds)
{
    const PageBounds seen = bounds.cut_by(state_.clip);
    uses_transparency_ = uses_transparency_ || mark.is_transparent;
    if (seen.is_empty() || seen.box.bottom > seen.box.top)
        return;
    if (document_.left.marks == 0)
        document_.facts.is_cut_short = true;
    else if (marks_.add(std::move(mark), seen))
        --document_.left.marks;
}

bool ContentReader::is_transparent(double opacity) const
{
    return opacity < 1 || state_.is_masked || state_.is_blended || state_.is_in_group;
}

void ContentReader::save(const Operation& /*operation*/)
{
    constexpr std::size_t most = 1000;
    if (saved_.size() < most)
        saved_.push_back(state_);
}

void ContentReader::restore(const Operation& /*operation*/)
{
    if (saved_.empty())
        return;
    state_ = std::move(saved_.back());
    saved_.pop_back();
}

void ContentReader::concatenate(const Operation& operation)
{
    const auto at = [&](std::size_t index) { return operation.number(index); };
    state_.to_page = PageMatrix{at(0), at(1), at(2), at(3), at(4), at(5)}.then(state_.to_page);
}

void ContentReader::set_graphics_state(const Operation& operation)
{
    QPDFObjectHandle dictionary = resource("/ExtGState", operation.last_name());
    vet_graphics_state(document_.facts, dictionary);
    apply_graphics_state(dictionary);
}

void ContentReader::apply_graphics_state(QPDFObjectHandle dictionary)
{
    const auto truth = [&](const char* key, bool otherwise) {
        QPDFObjectHandle value = entry_of(dictionary, key);
        return value.isBool() ? value.getBoolValue() : otherwise;
    };
    const bool names_lines = !entry_of(dictionary, "/OP").isNull();
    state_.stroke_overprints = truth("/OP", state_.stroke_overprints);
    // Without an entry of its own, what holds for lines holds for areas (ISO 32000-1, table 58).
    state_.fill_overprints = truth("/op", names_lines ? state_.stroke_overprints : state_.fill_overprints);
    state_.overprint_mode = whole_of(number_of(entry_of(dictionary, "/OPM"), state_.overprint_mode));
    state_.fill_opacity = number_of(entry_of(dictionary, "/ca"), state_.fill_opacity);
    state_.stroke_opacity = number_of(entry_of(dictionary, "/CA"), state_.stroke_opacity);
    state_.line_width = number_of(entry_of(dictionary, "/LW"), state_.line_width);
    QPDFObjectHandle mask = entry_of(dictionary, "/SMask");
    if (!mask.isNull())
        state_.is_masked = mask.isDictionary();
    if (mask.isDictionary()) {
        QPDFObjectHandle form = entry_of(mask, "/G");
        note_group(document_, form, name_of(entry_of(mask, "/S")) == "Luminosity");
    }
    note_blend_modes(entry_of(dictionary, "/BM"));
    QPDFObjectHandle blend = entry_of(dictionary, "/BM");
    if (blend.isArray() && blend.getArrayNItems() > 0)
        blend = blend.getArrayItem(0);
    if (blend.isName())
        state_.is_blended = name_of(blend) != "Normal" && name_of(blend) != "Compatible";
    QPDFObjectHandle font = entry_of(dictionary, "/Font");
    if (font.isArray() && font.getArrayNItems() == 2) {
        state_.text.font = note_font(document_, font.getArrayItem(0));
        state_.text.size = number_of(font.getArrayItem(1));
    }
}

void ContentReader::note_blend_modes(QPDFObjectHandle modes)
{
    for (QPDFObjectHandle& mode : modes.isArray() ? modes.getArrayAsVector() : std::vector{modes}) {
        if (mode.isName() && !is_blend_mode(name_of(mode)))
            document_.facts.own_blend_modes.insert(name_of(mode));
    }
}

void ContentReader::set_fill_device(const Operation& operation)
{
    state_.fill = {.kind = device_kind(operation.numbers().size()), .parts = operation.numbers()};
}

void ContentReader::set_stroke_device(const Operation& operation)
{
    state_.stroke = {.kind = device_kind(operation.numbers().size()), .parts = operation.numbers()};
}

void ContentReader::set_fill_space(const Operation& operation)
{
    state_.fill = tell_space(QPDFObjectHandle::newName("/" + operation.last_name()), resources_).first;
}

void ContentReader::set_stroke_space(const Operation& operation)
{
    state_.stroke = tell_space(QPDFObjectHandle::newName("/" + operation.last_name()), resources_).first;
}

void ContentReader::set_fill_parts(const Operation& operation) { set_parts(state_.fill, operation); }

void ContentReader::set_stroke_parts(const Operation& operation) { set_parts(state_.stroke, operation); }

void ContentReader::set_parts(PdfColor& color, const Operation& operation)
{
    color.parts = operation.numbers();
    const std::string pattern = operation.last_name();
    if (color.kind == ColorKind::pattern && !pattern.empty())
        read_pattern(pattern);
}

// A pattern is told by what is in it: a shading by its space, tiles by what they paint.
void ContentReader::read_pattern(const std::string& name)
{
    QPDFObjectHandle pattern = resource("/Pattern", name);
    QPDFObjectHandle shading = entry_of(pattern, "/Shading");
    if (!shading.isNull()) {
        add({.kind = MarkKind::shading, .color = tell_space(entry_of(shading, "/ColorSpace"), resources_).first},
            state_.clip);
        return;
    }
    if (!pattern.isStream() || number_of(entry_of(pattern, "/PaintType")) != 1)
        return;
    GraphicsState inside;
    inside.clip = state_.clip;
    read_drawing(pattern, entry_of(pattern, "/Resources"), inside);
}

} // namespace skrejlapa
