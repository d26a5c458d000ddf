// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IDataset} from "../interfaces/IDataset.sol";
import {Entry} from "./Entry.sol";

/// @title The code of all datasets
/// @notice Metadata: name, multiaddr, checksum.
contract Dataset is IDataset, Entry {
    /// @inheritdoc IDataset
    function initialize(string calldata, bytes calldata, bytes32) external pure {
        revert("already initialized");
    }

    /// @inheritdoc IDataset
    function m_datasetName() external view returns (string memory) {
        return string(_text(0));
    }

    /// @inheritdoc IDataset
    function m_datasetMultiaddr() external view returns (bytes memory) {
        return _text(1);
    }

    /// @inheritdoc IDataset
    function m_datasetChecksum() external view returns (bytes32) {
        return _checksum();
    }
}
