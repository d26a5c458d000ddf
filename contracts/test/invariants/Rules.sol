// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The rules of money and trust once more
/// @notice Written from the protocol's description and not from the contracts, so that a slip there is not repeated here.
library Rules {
    address internal constant KITTY = 0x99c2268479b93fDe36232351229815DF80837e23;

    /// @notice Weight of a worker with this score.
    function weight(uint256 score) internal pure returns (uint256) {
        return score < 9 ? 2 : score / 3 - 1;
    }

    /// @notice How many times a weight can be halved before it is 1: the worker's share of the reward.
    function share(uint256 weight_) internal pure returns (uint256 halvings) {
        while (weight_ > 1) {
            weight_ /= 2;
            ++halvings;
        }
    }

    /// @notice A tenth of the kitty; at least 1 RLC, or all of it if there is less.
    function kittyPart(uint256 kitty) internal pure returns (uint256) {
        uint256 tenth = kitty / 10;
        if (tenth >= 1e9) return tenth;
        return kitty < 1e9 ? kitty : 1e9;
    }

    /// @notice A score after a lie, or after silence.
    function faulty(uint256 score) internal pure returns (uint256) {
        return score * 2 / 3;
    }

    /// @notice What a worker has of two scores, one from a former hub.
    function better(uint256 a, uint256 b) internal pure returns (uint256) {
        return a > b ? a : b;
    }

    /// @notice What four orders ask for together: of a dataset's frameworks nothing, and of no dataset nothing at all.
    function tag(bytes32 app, bytes32 dataset, bytes32 request, bool hasDataset) internal pure returns (bytes32) {
        uint256 asked = uint256(app) | uint256(request);
        if (hasDataset) asked |= uint256(dataset) - uint256(dataset) / 2 % 8 * 2;
        return bytes32(asked);
    }

    function percent(uint256 amount, uint256 ratio) internal pure returns (uint256) {
        return amount * ratio / 100;
    }
}
