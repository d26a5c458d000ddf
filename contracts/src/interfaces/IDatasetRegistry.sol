// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IRegistry} from "./IRegistry.sol";

/// @title The registry of datasets
interface IDatasetRegistry is IRegistry {
    /// @notice Registers a dataset. Anybody may call, for any owner.
    /// @dev "Create2: Failed on deploy" if it exists; `ERC721InvalidReceiver(0)`.
    /// @param datasetOwner who will own it
    /// @param datasetName how its owner calls it
    /// @param datasetMultiaddr where its (encrypted) content is
    /// @param datasetChecksum digest of its (encrypted) content
    /// @return the entry's address
    function createDataset(
        address datasetOwner,
        string calldata datasetName,
        bytes calldata datasetMultiaddr,
        bytes32 datasetChecksum
    ) external returns (address);
    /// @notice The address that `createDataset` gives to these arguments.
    /// @param datasetOwner who will own it
    /// @param datasetName how its owner calls it
    /// @param datasetMultiaddr where its (encrypted) content is
    /// @param datasetChecksum digest of its (encrypted) content
    /// @return the address
    function predictDataset(
        address datasetOwner,
        string calldata datasetName,
        bytes calldata datasetMultiaddr,
        bytes32 datasetChecksum
    ) external view returns (address);
}
