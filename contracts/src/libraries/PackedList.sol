// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title A list of 32-bit numbers, eight to a slot
/// @notice The first slot has the length and seven numbers, every further one eight: so a first element costs one fresh slot
/// and most others none.
library PackedList {
    struct List {
        mapping(uint256 word => uint256) words;
    }

    function length(List storage list) internal view returns (uint256) {
        return uint32(list.words[0]);
    }

    /// @dev `index` must be below the length.
    function get(List storage list, uint256 index) internal view returns (uint256) {
        (uint256 word, uint256 shift) = place(index);
        return uint32(list.words[word] >> shift);
    }

    function set(List storage list, uint256 index, uint256 value) internal {
        (uint256 word, uint256 shift) = place(index);
        list.words[word] = (list.words[word] & ~(uint256(type(uint32).max) << shift)) | (value << shift);
    }

    /// @return index of the new last element
    function push(List storage list, uint256 value) internal returns (uint256 index) {
        uint256 first = list.words[0];
        index = uint32(first);
        (uint256 word, uint256 shift) = place(index);
        if (word == 0) {
            list.words[0] = (first + 1) | (value << shift);
        } else {
            list.words[0] = first + 1;
            list.words[word] |= value << shift;
        }
    }

    /// @notice Removes the last element of a list that has one.
    function pop(List storage list) internal {
        uint256 last = length(list) - 1;
        set(list, last, 0);
        list.words[0] -= 1;
    }

    function place(uint256 index) private pure returns (uint256 word, uint256 shift) {
        uint256 position = index + 1;
        return (position / 8, (position % 8) * 32);
    }
}
